using System.Diagnostics;
using System.Text;

namespace GenPool.Package.Tests.Harness;

/// <summary>A program under <c>dotnet watch</c>, and what both say while it runs.</summary>
internal sealed class WatchedProgram : IDisposable
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(3);

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

    /// <summary>Waits until a text has been said since the last time something was waited for.</summary>
    public void WaitFor(string text)
    {
        for (Stopwatch watch = Stopwatch.StartNew(); ; Thread.Sleep(100))
        {
            lock (_output)
            {
                int at = _output.ToString().IndexOf(text, StringComparison.Ordinal);
                if (at >= 0)
                {
                    _output.Remove(0, at + text.Length);
                    return;
                }

                Assert.False(_process.HasExited || watch.Elapsed > s_limit, $"'{text}' did not come:\n{_output}");
            }
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
