namespace GenPool.Walks;

/// <summary>A way over the windows of a slice.</summary>
internal enum Walk
{
    /// <summary>The generated kernel, in lanes of neighbouring windows along a row.</summary>
    Columns,

    /// <summary>The generated kernel, in lanes of the channels of a window.</summary>
    Pixels,

    /// <summary>Loops over the taps, in lanes of the channels of a window.</summary>
    LoopedImages,

    /// <summary>Loops over the taps, in lanes of planes that are transposed to a tile.</summary>
    LoopedPlanes,

    /// <summary>Every output adds to the cells it marked, one after another.</summary>
    Scatter,
}

/// <summary>
/// The ways there are, in the order in which they are asked, each with its condition and its reason. What runs and what
/// <c>Explain</c> says both come from here.
/// </summary>
internal static class WalkList
{
    /// <summary>The way of a forward pass: the first whose condition holds.</summary>
    public static Walk Forward(bool isUnrolled, bool isChannelsLast) => (isUnrolled, isChannelsLast) switch
    {
        (true, false) => Walk.Columns,
        (true, true) => Walk.Pixels,
        (false, true) => Walk.LoopedImages,
        (false, false) => Walk.LoopedPlanes,
    };

    /// <summary>The way of a backward pass.</summary>
    public static Walk Backward(bool gathers, bool isMaximum, bool isChannelsLast) => (gathers, isMaximum, isChannelsLast) switch
    {
        (true, _, false) => Walk.Columns,
        (true, _, true) => Walk.Pixels,
        (false, true, _) => Walk.Scatter,
        (false, false, true) => Walk.LoopedImages,
        (false, false, false) => Walk.LoopedPlanes,
    };

    /// <summary>What a way is, and why it is taken.</summary>
    public static string Describe(Walk walk) => walk switch
    {
        Walk.Columns => "the generated kernel along the rows of planes, in lanes of neighbouring columns, for columns are neighbours in memory",
        Walk.Pixels => "the generated kernel from pixel to pixel, in lanes of channels, for channels are neighbours in memory",
        Walk.LoopedImages => "loops over the taps, in lanes of channels, for the taps are too many to write out or follow the input",
        Walk.LoopedPlanes => "loops over the taps, in lanes of planes transposed to a tile, for the taps are too many to write out or follow the input",
        _ => "every output adds to the cells it marked, for more windows reach a cell than a gather should read",
    };
}
