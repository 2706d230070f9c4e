namespace GenPool.Lanes;

/// <summary>The elements of three registers in turn, in as many.</summary>
/// <remarks>By two permutations of bytes where the machine has them, and in blocks of 128 bits elsewhere. Indices are written as the machine has them.</remarks>
internal static partial class InterleaveThree;
