/** Amazon EventBridge: publishing events, signed. */
package dev.batua.eventbridge;
