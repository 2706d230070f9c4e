using System.Text.RegularExpressions;

namespace GenPool.Instructions;

/// <summary>The instructions of a kernel's longest inner loop.</summary>
/// <param name="Name">The layer's attribute, the width of registers, the method, and the types it is compiled for.</param>
/// <param name="Instructions">All of them. A branch of the loop counts whether it is taken or not.</param>
/// <param name="Stack">Those that read or write the stack: what did not fit the registers.</param>
/// <param name="Masks">Those that make a vector of a mask, or a mask of a vector: the mask was lost on the way.</param>
/// <param name="Calls">Those that call what was not inlined.</param>
internal sealed partial record LoopCount(string Name, int Instructions, int Stack, int Masks, int Calls)
{
    private const double Tolerance = 0.1;
    private const int SmallestTolerance = 3;

    /// <summary>Counts. A kernel without a loop has none.</summary>
    public static LoopCount Of(string name, ControlFlow method)
    {
        IReadOnlyList<string> loop = method.InnerLoops().MaxBy(loop => loop.Count) ?? [];
        return new LoopCount(name, loop.Count, loop.Count(OnStack().IsMatch), loop.Count(MaskMove().IsMatch), loop.Count(Call().IsMatch));
    }

    /// <summary>Whether a count tells the same story: a tenth more or less of everything, and three of anything, do not matter, but a new call does.</summary>
    public bool IsLike(LoopCount other) =>
        IsNear(Instructions, other.Instructions) && IsNear(Stack, other.Stack) && IsNear(Masks, other.Masks) && Calls == other.Calls;

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {Instructions} instructions, {Stack} on the stack, {Masks} between masks and vectors, {Calls} calls";

    private static bool IsNear(int left, int right) => Math.Abs(left - right) <= Math.Max(SmallestTolerance, Tolerance * Math.Max(left, right));

    [GeneratedRegex(@"\[r[bs]p")]
    private static partial Regex OnStack();

    [GeneratedRegex(@"^vpmov(m2|[bwdq]2m)")]
    private static partial Regex MaskMove();

    [GeneratedRegex(@"^call\b")]
    private static partial Regex Call();
}
