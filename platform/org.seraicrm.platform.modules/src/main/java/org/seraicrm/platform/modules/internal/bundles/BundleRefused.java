package org.seraicrm.platform.modules.internal.bundles;

import java.util.List;
import java.util.Map;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.kernel.Refusal;
import org.seraicrm.platform.kernel.Violation;

/** Why a bundle isn't taken in. */
final class BundleRefused extends RuntimeException {

    static final String UNRESOLVED = "bundle.unresolved";

    private static final long serialVersionUID = 1L;

    private final transient Violation reason;

    BundleRefused(String code, Map<String, Object> arguments) {
        super(code + " " + arguments);
        reason = new Violation("", code, arguments);
    }

    BundleRefused(String code, Map<String, Object> arguments, Throwable cause) {
        super(code + " " + arguments, cause);
        reason = new Violation("", code, arguments);
    }

    Violation reason() {
        return reason;
    }

    /** Whether another bundle may bring what it lacks. */
    boolean unresolved() {
        return reason.code().equals(UNRESOLVED);
    }

    Refusal refusal() {
        return new Problem(Kind.INVALID, reason.code(), reason.arguments(), List.of()).refusal();
    }
}
