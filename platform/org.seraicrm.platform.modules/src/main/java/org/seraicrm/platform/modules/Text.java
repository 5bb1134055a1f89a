package org.seraicrm.platform.modules;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Limits of a text component; without it at most 500 characters on one line. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Text {

    /** Greatest length in characters. */
    int max() default 500;

    /** Whether it may have several lines. */
    boolean lines() default false;

    /** Whether it may be empty. */
    boolean blank() default false;

    /** Whether it is never logged, echoed or offered in chat. */
    boolean secret() default false;
}
