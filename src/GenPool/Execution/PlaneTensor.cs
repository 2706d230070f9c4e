namespace GenPool.Execution;

/// <summary>A pinned tensor whose planes (images, with channels last) have no gaps within them, though there may be some between them.</summary>
/// <param name="first">Its first element.</param>
/// <param name="gaps">What lies between its planes.</param>
internal readonly unsafe struct PlaneTensor<T>(T* first, PlaneGaps gaps)
    where T : unmanaged
{
    /// <summary>Planes, from each multiple of so many on, that follow one another without gaps.</summary>
    public int Together => gaps.Together;

    /// <summary>Where the tensor would begin if all planes lay as those of a slice do, which follow one another.</summary>
    public T* Of(in PoolSlice slice) => first + gaps.Before(slice.First);
}
