/** Amazon SQS: putting messages into one queue, signed. */
package dev.batua.sqs;
