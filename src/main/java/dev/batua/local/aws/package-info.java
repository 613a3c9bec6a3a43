/** What stands in for AWS on this machine: a queue, a bus, and a page that shows both. */
package dev.batua.local.aws;
