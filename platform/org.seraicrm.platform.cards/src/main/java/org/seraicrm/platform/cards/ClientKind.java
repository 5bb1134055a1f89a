package org.seraicrm.platform.cards;

/** What a client is (A131). */
public enum ClientKind {
    PERSON,
    COMPANY,
    INSTITUTION
}
