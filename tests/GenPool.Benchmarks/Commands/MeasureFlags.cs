using System.CommandLine;
using GenPool.Benchmarks.Measuring;

namespace GenPool.Benchmarks.Commands;

/// <summary>How to measure: the options shared by the commands that time one thread of GenPool.</summary>
internal sealed class MeasureFlags
{
    private readonly Option<int> _rounds = new("--rounds") { Description = "Interleaved rounds.", DefaultValueFactory = _ => 15 };
    private readonly Option<string> _clock = new("--clock")
    {
        Description = "wall, or cpu: the thread's processor time, for one thread on a busy machine.",
        DefaultValueFactory = _ => "wall",
    };

    /// <summary>Adds the options to a command, with their checks.</summary>
    public void AddTo(Command command)
    {
        _clock.AcceptOnlyFromAmong("wall", "cpu");
        AtLeastOne(_rounds);
        command.Options.Add(_rounds);
        command.Options.Add(_clock);
    }

    /// <summary>Whether only the calling thread is timed.</summary>
    public bool SeesOneThread(System.CommandLine.Parsing.CommandResult result) => result.GetValue(_clock) == "cpu";

    /// <summary>What the command line chose.</summary>
    public MeasureOptions Read(ParseResult result, int threads = 1) => new(threads, result.GetValue(_rounds))
    {
        Clock = result.GetValue(_clock) == "cpu" ? Clock.ThreadCpu : Clock.Wall,
    };

    /// <summary>Refuses a number below 1.</summary>
    public static void AtLeastOne(Option<int> option) => option.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<int>() < 1)
        {
            result.AddError($"{option.Name} must be 1 or more.");
        }
    });
}
