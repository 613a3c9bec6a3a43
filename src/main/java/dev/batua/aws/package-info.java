/** What asking any service of AWS's needs: where it is, as whom, and signed. */
package dev.batua.aws;
