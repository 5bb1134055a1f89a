package org.seraicrm.platform.security;

import org.seraicrm.platform.modules.Text;

/**
 * What signs in instead of a code when the device is lost, each once; shown once.
 *
 * @param codes separated by spaces
 */
public record RecoveryCodes(@Text(secret = true) String codes) {

    @Override
    public String toString() {
        return "RecoveryCodes[]";
    }
}
