using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GenPool.Interop;

/// <summary>
/// What every exported C function does besides its work: turns addresses and lengths into spans, a number of threads into
/// options, and an exception into a status.
/// </summary>
/// <remarks>
/// Support for generated exports. Addresses arrive as <see cref="nint"/>, so that a project that exports its layers need not
/// allow unsafe code.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class NativeCall
{
    /// <summary>The memory that a call reads.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="address">The first element; may be null if there is none.</param>
    /// <param name="length">The number of elements.</param>
    /// <param name="name">What the caller calls it, for the exception.</param>
    /// <exception cref="ArgumentException">The length is negative, or the address is null or not aligned.</exception>
    /// <exception cref="OverflowException">There are more elements than a span holds.</exception>
    public static ReadOnlySpan<T> Read<T>(nint address, long length, [CallerArgumentExpression(nameof(address))] string name = "")
        where T : unmanaged => Write<T>(address, length, name);

    /// <summary>The memory that a call writes.</summary>
    /// <inheritdoc cref="Read{T}"/>
    public static Span<T> Write<T>(nint address, long length, [CallerArgumentExpression(nameof(address))] string name = "")
        where T : unmanaged
    {
        if (length < 0)
        {
            throw new ArgumentOutOfRangeException(name, length, "A length must be 0 or more.");
        }

        if (length > int.MaxValue)
        {
            throw new OverflowException($"'{name}' has {length} elements; one call takes at most {int.MaxValue}.");
        }

        if (length > 0)
        {
            RequirePointer<T>(address, name);
        }

        return new Span<T>((void*)address, (int)length);
    }

    /// <summary>One extent of a shape, which comes as an array of 64-bit integers.</summary>
    /// <param name="shape">The array.</param>
    /// <param name="axis">Which extent.</param>
    /// <exception cref="ArgumentException">The address is null or not aligned.</exception>
    /// <exception cref="OverflowException">The extent does not fit 32 bits.</exception>
    public static int Extent(nint shape, int axis)
    {
        RequirePointer<long>(shape, nameof(shape));
        long extent = ((long*)shape)[axis];
        return extent is >= int.MinValue and <= int.MaxValue
            ? (int)extent
            : throw new OverflowException($"An extent of {extent} does not fit 32 bits.");
    }

    /// <summary>Hands 64-bit integers back.</summary>
    /// <param name="address">Where the first one goes.</param>
    /// <param name="values">The integers.</param>
    /// <param name="name">What the caller calls it, for the exception.</param>
    /// <exception cref="ArgumentException">The address is null or not aligned.</exception>
    public static void Return(nint address, ReadOnlySpan<long> values, [CallerArgumentExpression(nameof(address))] string name = "")
    {
        RequirePointer<long>(address, name);
        values.CopyTo(new Span<long>((void*)address, values.Length));
    }

    /// <summary>The options for a number of threads.</summary>
    /// <param name="threads">The most threads; 0 for as many as help.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static ParallelOptions? Threads(int threads) => threads switch
    {
        0 => null,
        > 0 => new ParallelOptions { MaxDegreeOfParallelism = threads },
        _ => throw new ArgumentOutOfRangeException(nameof(threads), threads, "Threads must be 0, for as many as help, or more."),
    };

    /// <summary>Keeps what went wrong for <see cref="LastError"/>, and says it as a status. Throws nothing.</summary>
    /// <param name="exception">What went wrong.</param>
    public static int Fail(Exception exception) => (int)NativeError.Keep(exception);

    /// <summary>The address of what the last failed call of this thread said, UTF-8 and closed by a 0; empty if none failed.</summary>
    public static nint LastError() => NativeError.Last();

    /// <summary>The address of a text that lies in the program's image.</summary>
    /// <param name="literal">A UTF-8 literal, which never moves.</param>
    public static nint Text(ReadOnlySpan<byte> literal) => (nint)Unsafe.AsPointer(ref MemoryMarshal.GetReference(literal));

    private static void RequirePointer<T>(nint address, string name)
        where T : unmanaged
    {
        if (address == 0)
        {
            throw new ArgumentException("The pointer is null.", name);
        }

        if (address % sizeof(T) != 0)
        {
            throw new ArgumentException($"The pointer is not aligned to the {sizeof(T)} bytes of an element.", name);
        }
    }
}
