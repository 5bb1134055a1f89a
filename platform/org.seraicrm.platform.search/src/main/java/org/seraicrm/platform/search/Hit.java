package org.seraicrm.platform.search;

/**
 * A row that was found.
 *
 * @param score how well it fits what was typed, from 1 (called exactly that) down to 0; 0 in lists
 */
public record Hit(String kind, long id, String title, float score) {}
