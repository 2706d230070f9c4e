using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Digits.Distributed.Mpi;

/// <summary>Ends this process if a call to MPI does not come back: nothing can end the call alone.</summary>
/// <remarks>
/// A launcher ends the other ranks when one dies, but not always: MPICH's does not see one that ends before
/// <c>MPI_Init</c>, and no launcher sees one that stands still. The others would wait for ever.
/// </remarks>
internal sealed class Watchdog
{
    /// <summary>The environment variable that says how long a call may take, in seconds.</summary>
    public const string Variable = "DIGITS_MPI_TIMEOUT";
    private const int DefaultSeconds = 120;

    private readonly TimeSpan _limit = TimeSpan.FromSeconds(Seconds());
    private readonly Timer _timer;
    private volatile string _call = string.Empty;

    public Watchdog() => _timer = new Timer(_ => Bite());

    /// <summary>Watches from here to the end of the scope.</summary>
    public Watch Over([CallerMemberName] string call = "")
    {
        _call = call;
        _timer.Change(_limit, Timeout.InfiniteTimeSpan);
        return new Watch(_timer);
    }

    private static int Seconds() => Environment.GetEnvironmentVariable(Variable) switch
    {
        null or "" => DefaultSeconds,
        var text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int seconds) && seconds is > 0 and <= 1_000_000
            ? seconds
            : throw new DistributedException($"{Variable} is {text}, not a number of seconds."),
    };

    // By the system's hand, since an orderly exit would run the library's own clean-up beside the call that stands still.
    private void Bite()
    {
        Console.Error.WriteLine($"No answer from the other ranks for {_limit.TotalSeconds} s in {_call}. {Variable} sets the limit.");
        Process.GetCurrentProcess().Kill();
    }

    /// <summary>A call under watch.</summary>
    public readonly ref struct Watch(Timer timer) : IDisposable
    {
        public void Dispose() => timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }
}
