using System.Runtime.CompilerServices;

namespace GenPool.Walks.Looping;

/// <summary>
/// Lanes of channels that go through a window together: they take whole cache lines of a pixel, and none waits for another. Pixels of many channels
/// may all lie in the same few sets of a cache, and then more lines of each should be taken at a time.
/// </summary>
internal static class LaneGroups
{
    /// <summary>As many as registers allow.</summary>
    public const int Many = 8;

    /// <summary>Of what is left, or where a lane takes two registers of which there are half as many.</summary>
    public const int Some = 4;

    // Of a maximum, taps take a register too. Half as many registers are half as wide.
    /// <summary>How many are taken while there are so many.</summary>
    /// <param name="countsTaps">Whether numbers of taps matter.</param>
    /// <param name="laneBytes">Bytes of a lane.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Most(bool countsTaps, int laneBytes) => !countsTaps || laneBytes == 64 ? Many : Some;
}
