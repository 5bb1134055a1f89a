package org.seraicrm.platform.security;

import org.seraicrm.platform.modules.Text;

/**
 * An API key as it is shown, once, to whoever created it.
 *
 * @param key {@code serai_} and 43 characters; kept nowhere
 */
public record NewApiKey(ApiKeyId id, @Text(secret = true) String key) {

    @Override
    public String toString() {
        return "NewApiKey[" + id + "]";
    }
}
