package org.seraicrm.questionnaires.internal;

import java.nio.file.Path;

class DerbyAnsweredOnceTest extends AnsweredOnceContract {
    @Override
    Survey open(Path folder) {
        return Survey.onDerby(folder);
    }
}
