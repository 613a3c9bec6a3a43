/** What comes in: the event, its body, and the parts of a request, read strictly. */
package dev.batua.request;
