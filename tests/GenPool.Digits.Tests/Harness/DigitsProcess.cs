using System.Diagnostics;

namespace GenPool.Digits.Tests.Harness;

/// <summary>A run of the sample, alone or started by <c>mpirun</c>. No wait in it is without a limit.</summary>
internal sealed class DigitsProcess : IDisposable
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(2);
    private readonly List<string> _lines = [];
    private readonly Process _process;

    private DigitsProcess(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;

        // Open MPI gives ranks a terminal of their own, and the runtime would greet it.
        start.Environment["TERM"] = "dumb";
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, said) => Add(said.Data);
        _process.ErrorDataReceived += (_, said) => Add(said.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>The start of a command line that runs the sample.</summary>
    public static string[] Program { get; } = ["dotnet", Path.Combine(AppContext.BaseDirectory, "Digits.dll")];

    /// <summary>Starts the sample alone.</summary>
    public static DigitsProcess Alone(params string[] options) => Start([.. Program, .. options]);

    /// <summary>Starts a command line.</summary>
    public static DigitsProcess Start(string[] command, params (string Name, string Value)[] environment)
    {
        ProcessStartInfo start = new(command[0], command[1..]);
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        return new DigitsProcess(start);
    }

    /// <summary>Waits for a line that begins so, and returns it.</summary>
    public string WaitForLine(string start)
    {
        Stopwatch clock = Stopwatch.StartNew();
        lock (_lines)
        {
            while (true)
            {
                if (_lines.Find(line => line.StartsWith(start, StringComparison.Ordinal)) is { } found)
                {
                    return found;
                }

                Assert.True(clock.Elapsed < s_limit && !_process.HasExited, $"'{start}' was not said:\n{string.Join('\n', _lines)}");
                Monitor.Wait(_lines, TimeSpan.FromMilliseconds(100));
            }
        }
    }

    /// <summary>Ends the process as a power cut would.</summary>
    public void Kill() => _process.Kill();

    /// <summary>Waits for the end, and for all that was said.</summary>
    public Outcome WaitForEnd()
    {
        // This waits for the end of the streams, too, which a rank that lives on would keep open.
        if (!_process.WaitForExitAsync().Wait(s_limit))
        {
            _process.Kill(entireProcessTree: true);
            Assert.Fail($"No end within {s_limit}:\n{string.Join('\n', _lines)}");
        }

        lock (_lines)
        {
            return new Outcome(_process.ExitCode, [.. _lines]);
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private void Add(string? line)
    {
        lock (_lines)
        {
            if (line is not null)
            {
                _lines.Add(line);
            }

            Monitor.PulseAll(_lines);
        }
    }
}
