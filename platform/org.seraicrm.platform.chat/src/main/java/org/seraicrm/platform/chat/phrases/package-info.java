/**
 * To-dos in free text: "call Anna tomorrow at 10" becomes a text, a day and perhaps a time, in English, Hungarian,
 * Russian and Polish, without a language model. What cannot be read for certain comes back as a question to ask, never
 * as a guess.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.seraicrm.platform.chat.phrases;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
