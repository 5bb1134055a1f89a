package org.seraicrm.email.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.seraicrm.platform.store.local.LocalStore;

class DerbyTemplatesTest extends TemplatesContract {
    @Override
    LocalStore open(Path folder, Map<String, List<Class<?>>> units) {
        return LocalStore.derby(folder, units);
    }
}
