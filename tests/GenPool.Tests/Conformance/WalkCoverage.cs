using System.Text.RegularExpressions;

namespace GenPool.Tests;

/// <summary>
/// The law that the layers and shapes of the tests reach every walk of the library with every choice that its code has: else a policy that
/// has moved on from a list of layers leaves code that nothing runs.
/// </summary>
internal static class WalkCoverage
{
    // Where there are vectors at all.
    private const string Vectors = nameof(Vectors);

    // What never meets, and why: for each place a pattern of names. A line of the table that has become untrue fails too.
    private static readonly (string Reason, string[] Names)[] s_impossible =
    [
        ("channels never lie off a pixel", ["Pixels.*", "Guarded"]),
        ("what goes back was marked", ["(Max|WholePlanes)Backward.*|Scatter.*", "NoMarks"]),
        ("sums mark nothing", ["LoopedSum", "Winner.*|TiedBits"]),
        ("loops begin where a byte cannot number the taps", ["LoopedMax|MaxFold", "WinnerBytes"]),
        ("loops mark ties in a pass of their own", ["MaxFold", "TiedBits"]),
        ("windows whose ties are marked are reduced one by one", ["Separable.*|WholePlanesForward|Line|.*End", "TiedBits"]),
        ("a line is never read from the output", ["Line", "TSource", "OutputEnd"]),
        ("a line is never written to the input", ["Line", "TTarget", "InputEnd"]),
        ("rows are covered by registers, not filled", ["Columns.*", ".*/.*"]),
        ("rows are covered by registers, if these can number the taps", ["Columns.*", "(Sum)?Lane1", "NoMarks|WinnerBytes|TiedBits|SumForward|SumBackward", Vectors]),
        ("elements of fewer bytes than marks are handled one by one", ["(Columns|Pixels|Planes|Images).*", "WinnerInts", "HalfLane.*|Lane128/u(short|int)|SumLane(128|256|512)"]),
        ("gradients of Half are summed in float", ["MaxBackward", "HalfLane.*"]),
        ("ties of a whole plane are marked like others", ["WholePlanesBackward", "TiedBits"]),
        ("the gradient of a whole plane is stored, not summed", ["WholePlanesBackward", "SumLane.*"]),
        ("fewer than four neighbours are not worth prefixes and suffixes", ["SeparableMax", "WinnerBytes", "Lane1|Lane128/ushort|HalfLane128/uint", Vectors]),
        ("one element of two bytes is a lane of one", ["HalfLane128/ushort"]),
    ];

    /// <summary>Expects that a process took every choice of every type, and every way.</summary>
    /// <param name="record">What its JIT compiled.</param>
    /// <param name="bits">Its widest lane.</param>
    public static void ExpectComplete(JitRecord record, int bits)
    {
        Way[] all = [.. WalkCode.Ways(bits)];
        Way[] taken = [.. Way.Taken(record)];
        bool IsTaken(Way way) => taken.Any(way.IsPartOf);
        ILookup<string?, Way> ways = all.ToLookup(way => WhyNot([.. way.Names, .. bits > 0 ? [Vectors] : Array.Empty<string>()]));
        string[] faults =
        [
            .. Untaken(record).Select(choice => $"never: {choice}"),
            .. ways[null].Where(way => !IsTaken(way)).Select(way => $"never: {way}"),
            .. ways.Where(lines => lines.Key is not null).SelectMany(line => line.Where(IsTaken).Select(way => $"though {line.Key}: {way}")),
            .. taken.Where(way => !all.Any(known => way.IsPartOf(known) || known.IsPartOf(way))).Select(way => $"unknown: {way}"),
        ];
        Assert.True(faults.Length == 0, $"{faults.Length} faults, {ways[null].Count()} ways\n{string.Join('\n', faults)}");
    }

    private static IEnumerable<string> Untaken(JitRecord record)
    {
        HashSet<(string Type, int Parameter, string Choice)> taken =
        [
            .. from type in record.Methods.SelectMany(method => method.Types())
               from argument in type.Arguments.Select((argument, position) => (argument.Name, position))
               select (type.Name, argument.position, argument.Name),
        ];
        return from choice in WalkCode.Choices
               where !taken.Contains((choice.Type.FullName!, choice.Parameter.GenericParameterPosition, choice.Choice.FullName!))
               let names = new[] { choice.Type.Name.Split('`')[0], choice.Parameter.Name, choice.Choice.Name.Split('`')[0] }
               where WhyNot(names) is null
               select string.Join(' ', names);
    }

    private static string? WhyNot(string[] names) =>
        s_impossible.FirstOrDefault(line => line.Names.All(pattern => names.Any(name => Regex.IsMatch(name, $"^({pattern})$")))).Reason;
}
