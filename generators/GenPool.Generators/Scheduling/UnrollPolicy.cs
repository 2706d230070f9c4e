namespace GenPool.Generators.Scheduling;

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
    /// The same where a tap takes more variables, of which the JIT allows a method 512: over edges each row is a choice and each of its ends
    /// a mask; winners are chosen beside values; at a stride of two and more a tap is taken from several registers. Measured: maxima of 5x5
    /// taps at stride 2 are beyond, and of 3x3x3 taps with padding.
    /// </summary>
    public const int MaxInlinedCostlyTaps = 18;

    /// <summary>Registers that taps inlined into one method are taken from. Measured: 12 taps at stride 6 may be beyond, 10 at stride 5 are not.</summary>
    public const int MaxInlinedRegisters = 60;

    /// <summary>The same where taps may lie off the row. Measured: 16 taps at stride 3 are beyond, 10 are not.</summary>
    public const int MaxInlinedRegistersOverEdges = 40;

    /// <summary>The largest stride at which the library loads registers, and not one element after another.</summary>
    public const int MaxStridedRegisters = 8;

    /// <summary>
    /// Taps of a window on a plane at larger strides whose rows are carried from one step to the next. Measured where every load had a mask of its own:
    /// 5x5 taps are beyond.
    /// </summary>
    public const int MaxCarriedTaps = 16;

    /// <summary>
    /// Taps kept in registers for the next window. With 256 bits there are 16 registers, and what has no place is moved through memory at each
    /// step. Measured there: 12 taps are 1.6 times as fast kept as loaded anew, 15 and their masks 0.7 times.
    /// </summary>
    public const int MaxKeptTaps = 12;

    /// <summary>
    /// Rows of a window at stride 1 that are combined one by one. Taller windows are combined by doubling, which takes
    /// log2 of their rows and not all of them, and keeps reduced rows in memory where registers would not do.
    /// </summary>
    public const int MaxCombinedRows = 5;

    /// <summary>
    /// Taps of a window at stride 1 up to which going axis by axis gains nothing. Of larger ones the library asks, shape by
    /// shape, whether to.
    /// </summary>
    public const int MaxTapsOneByOne = 25;

    /// <summary>Rows that the memory for doubling holds.</summary>
    public const int MaxDelayedRows = 16;

    /// <summary>Taps whose gather is unrolled where windows overlap; beyond, adding at the marked cell does less work.</summary>
    public const int MaxGatheredTaps = 27;

    /// <summary>Cells of a block, whose sums are kept in registers.</summary>
    public const int MaxBlockCells = 64;

    /// <summary>Outputs along one axis that reach a block, each of which a gather reads; more for dilated windows.</summary>
    public const int MaxReaches = 16;

    /// <summary>Numbers of taps that are kept in registers through a loop.</summary>
    public const int MaxHeldNumbers = 16;

    /// <summary>Taps that a one-byte mask can number, beside "none".</summary>
    public const int MaxByteTaps = 255;

    /// <summary>The most taps of a row that an element of one byte can count.</summary>
    public const int MaxCountedBytes = 127;
}
