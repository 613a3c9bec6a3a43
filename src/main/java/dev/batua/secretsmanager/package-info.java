/** AWS Secrets Manager: reading one secret, signed. */
package dev.batua.secretsmanager;
