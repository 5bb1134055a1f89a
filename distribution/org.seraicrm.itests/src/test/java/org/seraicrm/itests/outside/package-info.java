/** The world around the company: its mail server and a program that subscribed to its events. All of it on loopback. */
@org.jspecify.annotations.NullMarked
package org.seraicrm.itests.outside;
