using GenPool.Generators.Model;
using GenPool.Generators.Scheduling;

namespace GenPool.Generators.Emission;

/// <summary>The words a kernel is written in, one line each, as arithmetic: those that the kernel uses.</summary>
internal static class Vocabulary
{
    private static readonly (string Word, string Meaning)[] s_words =
    [
        ("TLane", "some elements in a register, {lanes}; TLane.Count of them. The JIT compiles the kernel for each width it is run in."),
        (".Window(block, ", "a view that stands on the first tap of a window, or on an output; .Next() on the one a step further."),
        (".Strip(lane, ", "the same, so many lanes further; the second number is the columns from window to window."),
        (".Row(", "so many rows of the input further down."),
        (".Slice(", "so many slices of the volume further on."),
        (".OrPadding()", "a row of nothing but padding, where the row is off the input."),
        (".Exists", "whether the row is on the input, or is one of outputs that there are."),
        (".Inside(", "a mask: the lanes whose column, so many further, is on the row."),
        (".InsideNext(", "the same for the second load of a pair."),
        (".FirstTap()", "for each lane, the taps of a row that lie before the input."),
        (".TapsBefore(", "the taps of a window in rows and slices before the input."),
        (".LoadPair(", "two neighbouring taps of windows two columns apart: the even and the odd elements of one stretch."),
        (".LoadSecond(", "one tap of windows two columns apart."),
        (".LoadEvery(", "one tap of windows so many columns apart."),
        ("TLane.Tap(", "a tap number in every lane."),
        ("TBest.First(", "the value of a tap, and its number."),
        (".Or(", "best.Or(x, n): x and n where x > best, best elsewhere."),
        (".OrRow(", "best.OrRow(row, n): the row's best, its number counted from n, where it is greater; best elsewhere."),
        ("TBest.Absent(", "what stands for a row off the input: the lowest value, under the number of the first tap that is on it."),
        ("TBest.Watch(", "notes values that could be NaN; TLane.HasNaN says at the end whether one was."),
        ("TSum.First(", "+0, plus the first tap; for a norm, what it makes of the tap."),
        (".Then(", "the sum, plus a later tap."),
        (".Finish(", "the sum, divided; for a norm, its root."),
        ("Recent<", "the last pieces that were reduced; Exchange(step, n, x) takes x and gives the one of n steps before."),
        (".LoadMarked(", "the gradients of outputs; what lies beside them where there are none, which no mark names."),
        (".Winners(", "the winning taps of outputs; none where there is no output."),
        (".WideWinners(", "the winning taps of outputs; none where there is no output."),
        (".Ties(", "the bits of eight taps of outputs; none where there is no output."),
        ("TLane.WhereTies(", "the bit where a tap equals the value, or both are NaN."),
        ("TLane.AddWhereSame(", "sum + gradient where the winner is the tap, the sum elsewhere."),
        ("TLane.AddWhereHas(", "sum + gradient where the tap's bit is set, the sum elsewhere."),
        ("TLane.Quotient(", "a division; of integers rounded to nearest, ties to even."),
        (".Divisor<", "what the sum of an output is divided by."),
        (".StorePair(", "stores two neighbouring cells of blocks two columns apart; .StoreEvery( one of blocks further apart."),
    ];

    /// <summary>The lines for the words that a kernel uses.</summary>
    public static IEnumerable<string> Of(PoolPlan plan, SourceWriter kernel)
    {
        string lanes = plan.Spec.IsChannelsLast ? "the channels of one window" : "of neighbouring windows along a row";
        return s_words
            .Where(entry => kernel.Contains(entry.Word))
            .Select(entry => $"{Name(entry.Word)}: {entry.Meaning.Replace("{lanes}", lanes)}");
    }

    // What comes before the arguments.
    private static string Name(string word) => word.TrimStart('.').Split('(', '<')[0];
}
