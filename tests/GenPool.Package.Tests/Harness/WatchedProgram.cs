using System.Diagnostics;
using System.Text;

namespace GenPool.Package.Tests.Harness;

/// <summary>A program under <c>dotnet watch</c>, and what both say while it runs.</summary>
internal sealed class WatchedProgram : IDisposable
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(10);

    private readonly Process _process;
    private readonly StringBuilder _output = new();

    public WatchedProgram(string folder, IReadOnlyDictionary<string, string> environment)
    {
        ProcessStartInfo start = Tool.StartInfo(folder, "dotnet", environment, "watch", "--non-interactive", "run");

        // Everywhere the same, and it finds a change wherever a folder lies.
        start.Environment["DOTNET_USE_POLLING_FILE_WATCHER"] = "1";
        start.Environment["DOTNET_WATCH_SUPPRESS_EMOJIS"] = "1";
        _process = Process.Start(start)!;
        _process.OutputDataReceived += Keep;
        _process.ErrorDataReceived += Keep;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Makes an edit, and waits for what the program says then.</summary>
    /// <remarks>
    /// Watch does not see an edit made while it builds, though the program may have started by then; so it is made again now
    /// and then.
    /// </remarks>
    public void Edit(Action edit, string text) => WaitFor(text, edit);

    /// <summary>Waits until a text has been said since the last time something was waited for.</summary>
    public void WaitFor(string text) => WaitFor(text, () => { });

    private void WaitFor(string text, Action edit)
    {
        Stopwatch watch = Stopwatch.StartNew();
        for (int tries = 0; !HasSaid(text); tries++)
        {
            if (tries % 200 == 0)
            {
                edit();
            }

            Thread.Sleep(100);
            lock (_output)
            {
                Assert.False(_process.HasExited || watch.Elapsed > s_limit, $"'{text}' did not come:\n{_output}");
            }
        }
    }

    private bool HasSaid(string text)
    {
        lock (_output)
        {
            int at = _output.ToString().IndexOf(text, StringComparison.Ordinal);
            _output.Remove(0, at < 0 ? 0 : at + text.Length);
            return at >= 0;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (_output)
        {
            _output.AppendLine(line.Data);
        }
    }
}
