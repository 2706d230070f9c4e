namespace GenPool.Tests;

/// <summary>A scheduler that runs tasks on the thread pool and sees how many there are, and how many at once.</summary>
/// <param name="onTask">Called before each task.</param>
internal sealed class ObservedScheduler(Action? onTask = null) : TaskScheduler
{
    private int _tasks, _running, _mostAtOnce;

    /// <summary>Tasks run.</summary>
    public int Tasks => _tasks;

    /// <summary>The most that ran at once.</summary>
    public int MostAtOnce => _mostAtOnce;

    /// <inheritdoc/>
    protected override void QueueTask(Task task) => ThreadPool.UnsafeQueueUserWorkItem(_ => Execute(task), null);

    /// <inheritdoc/>
    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => !taskWasPreviouslyQueued && Execute(task);

    /// <inheritdoc/>
    protected override IEnumerable<Task> GetScheduledTasks() => [];

    private bool Execute(Task task)
    {
        Interlocked.Increment(ref _tasks);
        int running = Interlocked.Increment(ref _running);
        int seen;
        while (running > (seen = _mostAtOnce) && Interlocked.CompareExchange(ref _mostAtOnce, running, seen) != seen)
        {
        }

        onTask?.Invoke();
        bool executed = TryExecuteTask(task);
        Interlocked.Decrement(ref _running);
        return executed;
    }
}
