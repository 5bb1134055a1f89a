/** Tools for tests that need the finished product: a server as a process of its own, and a way to talk to it. */
@NullMarked
package org.seraicrm.platform.testkit;

import org.jspecify.annotations.NullMarked;
