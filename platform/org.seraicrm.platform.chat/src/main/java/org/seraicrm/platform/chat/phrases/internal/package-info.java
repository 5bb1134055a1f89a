/**
 * How phrases are read: a {@link org.seraicrm.platform.chat.phrases.internal.Tokeniser} cuts the phrase, the rules of a
 * language's grammar file find {@link org.seraicrm.platform.chat.phrases.internal.Fragment fragments} of day and time in
 * it, and one resolver, the same for all languages, turns the fragments into a day and a time.
 */
@NullMarked
package org.seraicrm.platform.chat.phrases.internal;

import org.jspecify.annotations.NullMarked;
