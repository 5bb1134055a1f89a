/**
 * The tests that run inside the container, as one bundle: what a class here can see is what a module can see. Every
 * class with a test is found by the build ({@code Test-Cases} in the manifest) and run once all features have started.
 */
@NullMarked
package org.seraicrm.itests;

import org.jspecify.annotations.NullMarked;
