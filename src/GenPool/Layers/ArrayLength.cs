using GenPool.Axes;

namespace GenPool.Layers;

/// <summary>Lengths of what a layer allocates. A span of the static members has an <c>int</c> for its length, and says so when it is wrong.</summary>
internal static class ArrayLength
{
    /// <param name="elements">How many elements are needed.</param>
    /// <param name="what">What they are, of the input shape.</param>
    /// <param name="domain">What lies over that shape, which is put into words for the exception alone.</param>
    /// <param name="name">The tensor that asks for them, for the exception.</param>
    /// <exception cref="ArgumentException">No array is that long.</exception>
    public static int Of(long elements, string what, in PoolDomain domain, string name) => elements <= Array.MaxLength
        ? (int)elements
        : throw new ArgumentException($"Expected {elements} elements, {what} of the input shape {domain.DescribeInput()}; an array has at most {Array.MaxLength}.", name);
}
