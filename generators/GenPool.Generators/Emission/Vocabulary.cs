using GenPool.Generators.Emission.Reductions;
using GenPool.Generators.Emission.Writing;
using GenPool.Generators.Model;
using GenPool.Generators.Scheduling;

namespace GenPool.Generators.Emission;

/// <summary>The words a kernel is written in, each with its meaning: those that the kernel uses.</summary>
internal static class Vocabulary
{
    // What has to occur in a kernel, the word as it is explained, and its meaning. What is in braces depends on the pool.
    private static readonly (string Occurrence, string Word, string Meaning)[] s_words =
    [
        ("int blocks", "blocks, steps, lanes", "what a call computes: blocks of steps of lanes, for example {for example}. The library cuts a pass into calls."),
        ("TLane", "TLane", "TLane.Count elements side by side in a register, or numbers of taps. The JIT compiles the kernel for each width it is run in."),

        (".Window(", "Window(block, step)", "the view on the first tap of a window, on an output or on the first cell of a patch."),
        (".Advance()", "Advance()", "moves the view to where the next step begins."),
        (".AdvanceRows(", "AdvanceRows(n)", "moves the view to where the next step begins, n rows further down. Of large tensors, it fetches what later steps touch."),
        (".AdvanceSlices(", "AdvanceSlices(n)", "moves the view to where the next step begins, n slices further on. Of large tensors, it fetches what later steps touch."),
        (".Strip(lane, ", "Strip(lane, n)", "the view for the lanes from that one on{apart}."),
        (".Row(", "Row(n)", "the view n rows further down."),
        (".Slice(", "Slice(n)", "the view n slices further on."),
        (".OrPadding()", "OrPadding()", "the view itself, or that of a row of padding where its row is off the input."),
        (".Exists)", "Exists", "whether there is the row that a view is on: of the input, of outputs, of cells to store."),
        (".ExistsInVolume", "ExistsInVolume", "whether there is the row that a view is on, and its slice: of the input, of outputs, of cells to store."),
        (".Inside(", "Inside(n)", "all bits of the lanes whose column n further on is on the row."),
        (".InsideNext(", "InsideNext(n)", "the same for the TLane.Count columns behind those of Inside(n)."),
        (".InsideEvery(", "InsideEvery(n, stride)", "all bits of the lanes, stride columns apart, whose column n further on is on the row."),
        (".FirstTap()", "FirstTap()", "the number, in a row of a window, of its first tap on the input."),
        (".TapsBefore(", "TapsBefore({taps})", "the taps of a window that lie in {before}."),

        (".Load(0", "Load(n, inside, padding)", "the elements n columns further on, and padding where they are not inside."),
        (".LoadPair(", "LoadPair(n, ...)", "of 2 * TLane.Count elements, from n columns further on, the even ones and the odd ones: two taps of windows two columns apart."),
        (".LoadFour(", "LoadFour(n, ...)", "of 4 * TLane.Count elements, from n columns further on, every fourth one, counted from the first, second, third and fourth: four taps of windows four columns apart."),
        (".LoadSecond(", "LoadSecond(n, ...)", "of 2 * TLane.Count elements, from n columns further on, the even ones: a tap of windows two columns apart."),
        (".LoadBehind(", "LoadBehind(x, n, ...)", "x of the next window: the tap n columns further on, of windows two columns apart, where x is the tap two columns before."),
        (".LoadEvery(", "LoadEvery(n, stride, padding)", "the elements n columns further on of windows that lie stride columns apart."),

        ("TLane.Tap(", "TLane.Tap(n)", "the number n in every lane, of a tap or as bits."),
        ("TLane.AddTaps(", "TLane.AddTaps(n, n)", "the sum of two numbers."),
        ("TLane.Where(", "TLane.Where(inside, x, y)", "x in the lanes that are inside, y in the others."),
        ("TBest.First(", "TBest.First(x, n)", "the best so far: x, and n as the number of its tap. In inference the number is dropped."),
        (".Or(", "best.Or(x, n)", "x and n where x > best, best elsewhere."),
        (".OrRow(", "best.OrRow(row, n)", "the best of the row, and its number + n, where it is greater; best elsewhere."),
        ("TBest.Absent(", "TBest.Absent(n)", "what stands for a row off the input: the lowest value, and n."),
        ("TBest.Watch(", "TBest.Watch(seen, x, ...)", "what TLane.HasNaN must know at the end of all values seen."),
        ("Recent<", "Recent.Exchange(step, n, x)", "keeps x, and gives what was kept n steps before."),
        ("TBest", "best.Store(v)", "stores the values, and the numbers where they are saved.{activation}"),
        (".Divisor<", "Divisor<TLane>(n)", "what the sums of the outputs n columns further on are divided by."),
        ("TSum.First(", "TSum.First(x)", "+0 plus {term}."),
        (".Then(", "sum.Then(x)", "sum plus {term}."),
        (".Finish(", "sum.Finish(n)", "{finish}."),

        ("output.Load()", "output.Load()", "the values that Forward stored."),
        ("TLane.WhereTies(", "TLane.WhereTies(x, y, n)", "the bits n where x = y{or both are NaN}."),
        ("TLane.OrTaps(", "TLane.OrTaps(n, n)", "the bits of both."),
        ("TActivation.", "TActivation.Ties(x, n)", "{ties}."),
        (".StoreTies(", "StoreTies(n, g)", "stores the bits of taps 8 * g to 8 * g + 7."),

        ("TView cells", "patch", "{patch} cells of the input, as many as the strides. Its own output is the last whose window begins no later than the patch."),
        ("sum0_", "{sum}", "the gradient so far of a cell, by its place from the first of a patch."),
        (".LoadMarked(", "LoadMarked(n)", "the gradients of the outputs n columns further on; anything where there is none, since no mark names a tap there."),
        (".Winners(", "Winners(n, inside)", "the numbers of their winning taps; no tap's where there is none."),
        (".WideWinners(", "WideWinners(n, inside)", "the numbers, of four bytes, of their winning taps; no tap's where there is none."),
        (".Ties(", "Ties(n, g, inside)", "the bits of their taps 8 * g to 8 * g + 7; none where there is none."),
        ("TLane.AddWhereSame(", "TLane.AddWhereSame(sum, x, winners, n)", "sum + x where the winner is n, sum elsewhere."),
        ("TLane.AddWhereHas(", "TLane.AddWhereHas(sum, x, ties, n)", "sum + x where the ties have the bit n, sum elsewhere."),
        ("TLane.Quotient(", "TLane.Quotient(x, y)", "x / y{nearest}."),
        (".LoadBeside(", "LoadBeside(n, inside, padding)", "the values of the outputs n columns further on."),
        (".LoadEveryBeside(", "LoadEveryBeside(n, stride, padding)", "the input at the cells n columns further on of patches that lie stride columns apart."),
        ("TLane.Sign(", "TLane.Sign(x)", "-1, +0 or 1, by the sign of x."),
        ("TLane.WhereZero(", "TLane.WhereZero(x, y, z)", "y where x is 0, z elsewhere."),
        (".StorePair(", "StorePair(x, y, n)", "stores x and y in turn, from n columns further on: two cells of patches two columns apart."),
        (".StoreThree(", "StoreThree(x, y, z, n)", "stores x, y and z in turn, from n columns further on: three cells of patches three columns apart."),
        (".StoreFour(", "StoreFour(w, x, y, z, n)", "stores w, x, y and z in turn, from n columns further on: four cells of patches four columns apart."),
        (".StoreEvery(", "StoreEvery(x, n, stride)", "stores to the cells n columns further on of patches that lie stride columns apart."),
    ];

    /// <summary>The lines for the words that a kernel uses.</summary>
    public static IEnumerable<string> Of(PoolPlan plan, SourceWriter kernel)
    {
        (string Placeholder, string Text)[] filled = [.. Filled(plan)];
        return s_words
            .Where(entry => kernel.Contains(entry.Occurrence))
            .Select(entry => filled.Aggregate($"{entry.Word}: {entry.Meaning}", (line, word) => line.Replace(word.Placeholder, word.Text)));
    }

    private static IEnumerable<(string Placeholder, string Text)> Filled(PoolPlan plan) =>
    [
        .. ReductionText.Of(plan.Spec.Reduction).Words(plan.Spec),
        ("{for example}", Blocks(plan)),
        ("{apart}", plan.Spec.IsChannelsLast ? "; n is for lanes along a row, which these are not" : ", which lie n columns apart"),
        ("{or both are NaN}", plan.Spec.Element.IsFloatingPoint ? " or both are NaN" : ""),
        ("{sum}", plan.IsVolume ? "sumSlice_Row_Column" : "sumRow_Column"),
        ("{taps}", plan.IsVolume ? "r, s" : "r"),
        ("{before}", plan.IsVolume ? "rows and slices before the input: r to a row, s to a slice" : "rows before the input, r to a row"),
        ("{patch}", (plan.IsVolume ? $"{plan.Slices.Stride}x" : "") + $"{plan.Rows.Stride}x{plan.Columns.Stride}"),
    ];

    // What the walks of the library make of blocks, steps and lanes.
    private static string Blocks(PoolPlan plan)
    {
        bool carries = plan.Forward.Form == ForwardForm.Carry || plan.Backward.Carries;
        return plan.Spec.IsChannelsLast
            ? carries ? $"columns of windows, the windows of each {plan.Piece} after {plan.Piece}, and their channels" : "rows of windows, the windows of each, and their channels"
            : !plan.IsVolume ? "planes, the rows of windows of each, and the windows of a row"
            : carries ? "rows of windows, the same row of slice after slice, and the windows of a row"
            : "slices, the rows of windows of each, and the windows of a row";
    }
}
