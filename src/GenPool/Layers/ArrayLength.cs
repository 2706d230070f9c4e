namespace GenPool.Layers;

/// <summary>Lengths of what a layer allocates. A span of the static members has an <c>int</c> for its length, and says so when it is wrong.</summary>
internal static class ArrayLength
{
    /// <param name="elements">How many elements are needed.</param>
    /// <param name="what">What they are, of the input shape.</param>
    /// <param name="input">That shape.</param>
    /// <param name="name">The tensor that asks for them, for the exception.</param>
    /// <exception cref="ArgumentException">No array is that long.</exception>
    public static int Of<TShape>(long elements, string what, in TShape input, string name) => elements <= Array.MaxLength
        ? (int)elements
        : throw new ArgumentException($"Expected {elements} elements, {what} of the input shape {input}; an array has at most {Array.MaxLength}.", name);
}
