using GenPool.Execution;

namespace GenPool.Walks.Columns;

/// <summary>How much a kernel is given at a time with channels first, where the same memory is gone over again and again, which should stay in cache.</summary>
/// <param name="Planes">Planes, or volumes.</param>
/// <param name="Steps">Steps down the outermost axis, of planes that alone are too large.</param>
internal readonly record struct StripBatch(int Planes, int Steps)
{
    // Bytes of input; a part of the first cache.
    private const int CacheBytes = 24 * 1024;

    // A part of the second cache. Measured, averages of 3x3: to cut a plane that lies there takes 1.4 times the time on 224x224, and not to cut
    // a larger one 1.2 times.
    private const int PlaneBytes = 256 * 1024;

    /// <summary>Decides.</summary>
    /// <param name="slice">The work.</param>
    /// <param name="isGoneOver">Whether memory is gone over more than once.</param>
    /// <param name="carries">Whether the kernel carries something from step to step, which is made anew where steps are cut.</param>
    /// <param name="isFar">Whether the planes are far, see <see cref="FarMemory"/>.</param>
    /// <param name="elementSize">Bytes of an element.</param>
    public static StripBatch Of(in PoolSlice slice, bool isGoneOver, bool carries, bool isFar, int elementSize)
    {
        if (!isGoneOver)
        {
            return new(int.MaxValue, int.MaxValue);
        }

        long plane = slice.PlaneInputs * elementSize, step = plane / slice.Outer.Input * slice.Outer.Stride;
        return new(
            slice.IsVolume && carries ? int.MaxValue : (int)Math.Max(1, CacheBytes / plane),
            carries ? isFar ? FarMemory.StepsTogether(slice, elementSize) : int.MaxValue
                : plane <= PlaneBytes ? int.MaxValue : (int)Math.Max(1, CacheBytes / step));
    }
}
