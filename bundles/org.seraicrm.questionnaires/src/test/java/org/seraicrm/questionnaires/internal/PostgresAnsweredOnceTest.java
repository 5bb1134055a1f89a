package org.seraicrm.questionnaires.internal;

import java.nio.file.Path;

class PostgresAnsweredOnceTest extends AnsweredOnceContract {
    @Override
    Survey open(Path folder) {
        return Survey.onPostgres(folder);
    }
}
