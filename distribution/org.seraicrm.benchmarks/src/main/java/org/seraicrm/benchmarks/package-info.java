/**
 * Measures the promises of the design: makes a company of many clients, starts the distribution on it, puts load on its
 * HTTP interface and does the same in plain JDBC on the same data.
 */
@NullMarked
package org.seraicrm.benchmarks;

import org.jspecify.annotations.NullMarked;
