using System.ComponentModel;

namespace GenPool.Saved;

/// <summary>What a training pass writes beside each value, for the backward pass to read.</summary>
/// <remarks>Support for generated layers.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IMarks
{
    /// <summary>Mask bytes from one output to the next.</summary>
    internal static abstract int Bytes { get; }

    /// <summary>Whether marks are bits, one for each tap that ties, and not the number of one tap.</summary>
    internal static abstract bool AreBits { get; }
}

/// <summary>Nothing: inference.</summary>
internal readonly struct NoMarks : IMarks
{
    static int IMarks.Bytes => 0;

    static bool IMarks.AreBits => false;
}

/// <summary>The number of the winning tap in a byte.</summary>
/// <remarks>Support for generated layers.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct WinnerBytes : IMarks
{
    static int IMarks.Bytes => sizeof(byte);

    static bool IMarks.AreBits => false;
}

/// <summary>The number of the winning tap in four bytes, for windows of more taps than a byte can number.</summary>
/// <remarks>Support for generated layers.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct WinnerInts : IMarks
{
    static int IMarks.Bytes => sizeof(int);

    static bool IMarks.AreBits => false;
}

/// <summary>A bit for each tap that ties with the value; the bytes of taps 0 to 7 of all outputs first.</summary>
/// <remarks>Support for generated layers.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TiedBits : IMarks
{
    static int IMarks.Bytes => sizeof(byte);

    static bool IMarks.AreBits => true;
}
