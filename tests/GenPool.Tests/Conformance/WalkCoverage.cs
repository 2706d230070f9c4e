using System.Runtime.Intrinsics.X86;
using System.Text.RegularExpressions;

namespace GenPool.Tests;

/// <summary>
/// The law that the layers and shapes of the tests reach every walk of the library with every choice that its code has: else a policy that
/// has moved on from a list of layers leaves code that nothing runs.
/// </summary>
internal static class WalkCoverage
{
    // What the machine has: vectors, of so many blocks at most, none at all, none of x86.
    private const string Vectors = nameof(Vectors);
    private const string OneBlock = nameof(OneBlock);
    private const string TwoBlocks = nameof(TwoBlocks);
    private const string FourBlocks = nameof(FourBlocks);
    private const string NoVectors = nameof(NoVectors);
    private const string NotX86 = nameof(NotX86);

    // Of one register there are no wider ones, which some lines are about.
    private const int OneRegister = 128;

    private const string Advice = """
        "never" is code that no layer of tests/GenPool.Conformance/Layers runs on any of its shapes. Add a layer there that does (or a shape to
        Checks/LayerShapes.cs); or, if nothing can, a line to the table in tests/GenPool.Tests/Conformance/WalkCoverage.cs that says why.
        "though" was run against such a line: take the line out, or make it say less. "idle" is a line that nothing meets: take it out.
        "unknown" was run and not foreseen: see WalkCode.cs.
        """;

    // What never meets, and why: for each place a pattern of names. A line that has become untrue or idle fails too.
    private static readonly (string Reason, string[] Names)[] s_impossible =
    [
        ("channels never lie off a pixel", ["Pixels.*", "Guarded"]),
        ("margins without memory beside them are copied", ["ColumnsForward", "Guarded"]),
        ("one element reaches beyond no row, and wide marks are not gathered for patches that begin before it", ["ColumnsBackward", "WinnerInts", "Guarded", "(Sum)?Lane1"]),
        ("what goes back was marked", ["(Max|WholePlanes)Backward.*|Scatter.*|PlaneOutputs", "NoMarks"]),
        ("several marks of an output are not one cell of a plane", ["PlaneOutputs", "TiedBits"]),
        ("bins of several sizes are numbered in four bytes", ["ScatterBackward", "WinnerBytes", "SizedTapTables"]),
        ("equal shares are made once a window, others for every tap", ["EqualShares.*", ".*Norm"]),
        ("shares of every tap are made where they differ", ["ValueShare.*", "Average"]),
        ("sums mark nothing", ["LoopedSum", "Winner.*|TiedBits"]),
        ("fewer than four planes are left to the kernel, and without one marks are wide", ["PlanesForward", "LoopedMax", "WinnerBytes", "Lane1|Lane128/ushort|HalfLane128/uint", Vectors]),
        ("loops mark ties in a pass of their own", ["MaxFold", "TiedBits"]),
        ("windows whose ties are marked are reduced one by one", ["Separable.*|WholePlanesForward|Lines|.*End", "TiedBits"]),
        ("a line is never read from the output", ["Lines", "TSource", "OutputEnd"]),
        ("a line is never written to the input", ["Lines", "TTarget", "InputEnd"]),
        ("two rows to a lane are windows along rows, forward", ["Pixels.*|ColumnsBackward", "Twins"]),
        ("two rows to a lane number their taps in a byte", ["ColumnsForward", "Twins", "TiedBits|WinnerInts"]),
        ("two rows to a lane have a half of a register each, which is one too", ["ColumnsForward", "Twins", "(Half|Sum)?Lane(1|128)"]),
        ("a register holds a row of windows along rows, forward", ["Pixels.*|ColumnsBackward", "InRegister"]),
        ("registers of 512 and 256 bits are rotated, of elements that vectors have", ["ColumnsForward", "InRegister", "HalfLane.*|(Sum)?Lane(1|128)"]),
        ("AVX-512 rotates registers", ["ColumnsForward", "InRegister", OneBlock + "|" + TwoBlocks + "|" + NoVectors]),
        ("rows are covered by registers, not filled", ["Columns.*", ".*/.*"]),
        ("rows are covered by registers, if these can number the taps", ["Columns.*", "(Sum)?Lane1", "NoMarks|WinnerBytes|TiedBits|SumForward|SumBackward", Vectors]),
        ("elements of fewer bytes than marks are handled one by one", ["(Columns|Pixels|Planes|Images).*", "WinnerInts", "HalfLane.*|Lane128/u(short|int)|SumLane(128|256|512)"]),
        ("ties of a whole plane are marked like others", ["WholePlanesBackward", "TiedBits"]),
        ("the gradient of a whole plane is stored, not summed", ["WholePlanesBackward", "SumLane.*"]),
        ("fewer than four neighbours are not worth prefixes and suffixes", ["SeparableMax", "WinnerBytes", "Lane1|Lane128/ushort|HalfLane128/uint", Vectors]),
        ("one element of two bytes is a lane of one", ["HalfLane128/ushort"]),
        ("bins are numbered in four bytes, and asked by elements of as many", ["Winner(Backward|Loops)", "HalfLane.*|SumLane.*|.*/.*"]),
        ("bins are asked where channels fill every register", ["Winner(Backward|Loops)", "Lane1", Vectors]),
        ("bins are asked where channels fill every register", ["Winner(Backward|Loops)", "Lane128", TwoBlocks + "|" + FourBlocks]),
        ("bins are asked where channels fill every register", ["Winner(Backward|Loops)", "Lane256", FourBlocks]),
        ("what is transposed is bits", ["Transposition", "(Half|Sum)Lane.*"]),
        ("a register of one block has no blocks to be zipped", ["Transposition", "ZipBlocks", OneBlock + "|" + NoVectors]),
        ("without vectors planes are transposed element by element", [".*Transposition", NoVectors]),
        ("instructions of x86", ["RegisterTransposition", NotX86]),
        ("memory is far where it is large, or a process of its own says so, whose test asks for all loops over images", ["FarWindowLoops"]),
    ];

    /// <summary>Expects that a process took every choice of every type, ran every loop, and went every way.</summary>
    /// <param name="record">What its JIT compiled.</param>
    /// <param name="bits">Its widest lane.</param>
    /// <returns>How many of each there are.</returns>
    public static string ExpectComplete(JitRecord record, int bits)
    {
        string[] machine = [.. bits switch { 0 => [NoVectors], 128 => [Vectors, OneBlock], 256 => [Vectors, TwoBlocks], _ => new[] { Vectors, FourBlocks } }, .. X86Base.IsSupported ? [] : new[] { NotX86 }];
        Way[] ways = [.. WalkCode.Ways(bits)], taken = [.. Way.Taken(record)];
        Item[] choices = [.. Choices(record)], loops = [.. Loops(record, bits)];
        Item[] all = [.. choices, .. loops, .. ways.Select(way => new Item(way.ToString(), [.. way.Names], taken.Any(way.IsPartOf)))];
        ILookup<string?, Item> items = all.ToLookup(item => WhyNot([.. item.Names, .. machine]));
        string[] faults =
        [
            .. items[null].Where(item => !item.IsRun).Select(item => $"never: {item.Text}"),
            .. items.Where(line => line.Key is not null).SelectMany(line => line.Where(item => item.IsRun).Select(item => $"though {line.Key}: {item.Text}")),
            .. taken.Where(way => !ways.Any(known => way.IsPartOf(known) || known.IsPartOf(way))).Select(way => $"unknown: {way}"),
            .. s_impossible.Where(line => bits > OneRegister && !all.Any(item => Matches(line.Names, [.. item.Names, Vectors, OneBlock, TwoBlocks, FourBlocks, NoVectors, NotX86]))).Select(line => $"idle: {line.Reason}"),
        ];
        Assert.True(faults.Length == 0, $"{faults.Length} faults on lanes of {bits} bits\n{Advice}\n{string.Join('\n', faults)}");
        int Possible(Item[] of) => of.Count(item => items[null].Contains(item));
        return $"lanes of {bits} bits: {items[null].Count() - Possible(choices) - Possible(loops)} ways, {Possible(loops)} loops, {Possible(choices)} choices of types";
    }

    private static IEnumerable<Item> Loops(JitRecord record, int bits)
    {
        HashSet<(string, string, string)> run =
        [
            .. from method in record.Methods
               from lane in method.Types().Select(type => type.ShortName).Where(WalkCode.Lanes.Contains).Prepend(Way.None)
               select (method.Type.ShortName, method.Name, lane),
        ];
        return from loop in WalkCode.Loops(bits)
               let type = loop.Type.Name.Split('`')[0]
               select new Item($"loop {type}.{loop.Method}, lane {loop.Lane}", [type, loop.Method, loop.Lane], run.Contains((type, loop.Method, loop.Lane)));
    }

    private static IEnumerable<Item> Choices(JitRecord record)
    {
        HashSet<(string Type, int Parameter, string Choice)> taken =
        [
            .. from type in record.Methods.SelectMany(method => method.Types())
               from argument in type.Arguments.Select((argument, position) => (argument.Name, position))
               select (type.Name, argument.position, argument.Name),
        ];
        return from choice in WalkCode.Choices
               let names = new[] { choice.Type.Name.Split('`')[0], choice.Parameter.Name, choice.Choice.Name.Split('`')[0] }
               select new Item(
                   $"{names[0]} with {names[2]} for {names[1]}", names,
                   taken.Contains((choice.Type.FullName!, choice.Parameter.GenericParameterPosition, choice.Choice.FullName!)));
    }

    private static string? WhyNot(string[] names) => s_impossible.FirstOrDefault(line => Matches(line.Names, names)).Reason;

    private static bool Matches(string[] patterns, string[] names) =>
        patterns.All(pattern => names.Any(name => Regex.IsMatch(name, $"^({pattern})$")));

    private sealed record Item(string Text, string[] Names, bool IsRun);
}
