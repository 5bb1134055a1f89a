package org.seraicrm.platform.store.internal.timed;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.Resolvable;
import com.github.kagkarlsson.scheduler.TaskResolver;
import com.github.kagkarlsson.scheduler.event.SchedulerListeners;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The kinds of work whose services are here. Pieces of other kinds are neither taken nor deleted: they wait. */
final class PresentWork extends TaskResolver {

    private final Map<String, ServiceTask> tasks = new ConcurrentHashMap<>();

    PresentWork(Clock clock) {
        super(new SchedulerListeners(List.of()), clock, List.of());
    }

    void add(ServiceTask task) {
        tasks.put(task.getName(), task);
        clearUnresolved(task.getName());
    }

    void remove(ServiceTask task) {
        tasks.remove(task.getName(), task);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Optional<Task> resolve(Resolvable work, boolean exclude) {
        var task = tasks.get(work.getTaskName());
        return task == null ? super.resolve(work, exclude) : Optional.of(task);
    }

    @Override
    public List<UnresolvedTask> getUnresolved() {
        return super.getUnresolved().stream()
                .filter(work -> !tasks.containsKey(work.getTaskName()))
                .toList();
    }

    @Override
    public List<String> getUnresolvedTaskNames(Duration unresolvedFor) {
        return List.of();
    }
}
