namespace GenPool.Generators.Planning;

/// <summary>The numbers that decide how far code is unrolled, in one place.</summary>
internal static class UnrollPolicy
{
    /// <summary>
    /// Taps of an unrolled window. Measured on .NET 10: a method slows down beyond some 256 taps, and the JIT stops
    /// optimising one of more than about 2,500.
    /// </summary>
    public const int MaxUnrolledTaps = 256;

    /// <summary>
    /// Taps inlined into one method, for which the JIT's budget lasts; beyond, the rows of a window are looped over, and
    /// a row of more is a call, which its taps pay for.
    /// </summary>
    public const int MaxInlinedTaps = 32;

    /// <summary>
    /// Rows of a window at stride 1 that are combined one by one. Taller windows are combined by doubling, which takes
    /// log2 of their rows and not all of them, and keeps reduced rows in memory where registers would not do.
    /// </summary>
    public const int MaxCombinedRows = 5;

    /// <summary>Rows that the memory for doubling holds.</summary>
    public const int MaxDelayedRows = 16;

    /// <summary>Taps whose gather is unrolled.</summary>
    public const int MaxGatheredTaps = 25;

    /// <summary>
    /// Windows that reach a cell, each of which a gather tests; beyond, adding at the marked input does less work.
    /// </summary>
    public const int MaxReaches = 16;

    /// <summary>The same for NHWC, where adding is slower than in planes, of which several are added to side by side.</summary>
    public const int MaxReachesOfPixels = 25;

    /// <summary>Taps of a window at stride 1 in NHWC order that is not worth the way to a tile and back.</summary>
    public const int MaxTapsOfPixels = 12;

    /// <summary>Strides whose phases are unrolled.</summary>
    public const int MaxPhases = 8;

    /// <summary>Blocks a gather looks back; a window dilated further reads far more outputs than can have marked a cell.</summary>
    public const int MaxBlocksBack = 16;

    /// <summary>Taps that a one-byte mask can number, beside "none".</summary>
    public const int MaxByteTaps = 255;
}
