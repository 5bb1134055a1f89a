package org.seraicrm.platform.modules;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.seraicrm.platform.kernel.Role;

/** Declares an action. Labels are texts under {@code action.<name>} and {@code action.<name>.<component>}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ActionName {

    /** Noun and verb: {@code todo.add}. */
    String value();

    /** The least role that may perform it. */
    Role role() default Role.RESTRICTED;

    /** Where it is offered besides REST, which always offers it. */
    Surface[] surfaces() default {Surface.FORM, Surface.CHAT, Surface.SHELL, Surface.AUTOMATION};

    /** The name of the action that undoes it; empty when nothing does. */
    String undoneBy() default "";

    /** A surface beside REST. */
    enum Surface {
        FORM,
        CHAT,
        SHELL,
        AUTOMATION
    }
}
