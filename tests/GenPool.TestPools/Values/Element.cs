using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GenPool.TestPools;

/// <summary>An element type: its size, and arrays of values to try, as raw bytes.</summary>
public abstract class Element
{
    /// <summary>The type.</summary>
    public abstract Type Type { get; }

    /// <summary>Bytes of an element.</summary>
    public abstract int Size { get; }

    /// <summary>Values that tell pooling rules apart; see <see cref="TestValues"/>.</summary>
    public abstract byte[] Inputs(Random random, long count);

    /// <summary>Inputs whose sum depends on the order of adding; see <see cref="TestValues"/>.</summary>
    public abstract byte[] Summands(Random random, long count);

    /// <summary>Gradients whose sum depends on the order of adding, now and then with hard values among them; see <see cref="TestValues"/>.</summary>
    public abstract byte[] Gradients(Random random, long count);

    /// <summary>
    /// A pattern as elements, repeated: low bytes choose hard values, higher ones small numbers with many ties. A pattern,
    /// unlike a seed, can be made smaller until it shows what matters.
    /// </summary>
    public abstract byte[] Repeat(ReadOnlySpan<byte> pattern, long count);

    /// <summary>Adds an element to another in place, with the rounding of the type.</summary>
    public abstract void Add(Span<byte> element, ReadOnlySpan<byte> addend);

    /// <summary>A NaN, or null where the type has none.</summary>
    public abstract byte[]? NaN { get; }

    /// <summary>A copy of elements in which every NaN is the same.</summary>
    public abstract byte[] WithOneNaN(ReadOnlySpan<byte> elements);

    /// <summary>Whether ReLU keeps an element.</summary>
    public abstract bool IsAboveZeroOrNaN(ReadOnlySpan<byte> element);

    /// <summary>An element as text: its value and its bits, for a NaN is one of many.</summary>
    public abstract string Describe(ReadOnlySpan<byte> element);

    /// <inheritdoc/>
    public override string ToString() => Type.Name;
}

/// <inheritdoc/>
public sealed class Element<T> : Element
    where T : unmanaged, INumber<T>, IMinMaxValue<T>
{
    private Element()
    {
    }

    /// <summary>The one instance.</summary>
    public static Element<T> Instance { get; } = new();

    /// <inheritdoc/>
    public override Type Type => typeof(T);

    /// <inheritdoc/>
    public override int Size => Unsafe.SizeOf<T>();

    /// <inheritdoc/>
    public override byte[] Inputs(Random random, long count) => Bytes(TestValues.Inputs<T>(random, count));

    /// <inheritdoc/>
    public override byte[] Summands(Random random, long count) => Bytes(TestValues.Summands<T>(random, count));

    /// <inheritdoc/>
    public override byte[] Gradients(Random random, long count) => Bytes(TestValues.Gradients<T>(random, count));

    /// <inheritdoc/>
    public override byte[] Repeat(ReadOnlySpan<byte> pattern, long count)
    {
        T[] values = new T[count];
        for (int i = 0; i < values.Length; i++)
        {
            byte symbol = pattern[i % pattern.Length];
            values[i] = symbol < 32 ? HardValues<T>.All[symbol % HardValues<T>.All.Length] : T.CreateChecked(symbol % 16);
        }

        return Bytes(values);
    }

    /// <inheritdoc/>
    public override void Add(Span<byte> element, ReadOnlySpan<byte> addend) =>
        MemoryMarshal.Write(element, unchecked(MemoryMarshal.Read<T>(element) + MemoryMarshal.Read<T>(addend)));

    /// <inheritdoc/>
    public override byte[]? NaN { get; } = HardValues<T>.IsFloatingPoint ? Bytes([T.CreateSaturating(double.NaN)]) : null;

    /// <inheritdoc/>
    public override byte[] WithOneNaN(ReadOnlySpan<byte> elements)
    {
        T[] values = MemoryMarshal.Cast<byte, T>(elements).ToArray();
        foreach (ref T value in values.AsSpan())
        {
            value = T.IsNaN(value) ? T.CreateSaturating(double.NaN) : value;
        }

        return Bytes(values);
    }

    /// <inheritdoc/>
    public override bool IsAboveZeroOrNaN(ReadOnlySpan<byte> element)
    {
        T value = MemoryMarshal.Read<T>(element);
        return value > T.Zero || T.IsNaN(value);
    }

    /// <inheritdoc/>
    public override string Describe(ReadOnlySpan<byte> element)
    {
        // Numbers are stored with the lowest byte first.
        byte[] bits = element[..Size].ToArray();
        Array.Reverse(bits);
        return string.Create(CultureInfo.InvariantCulture, $"{MemoryMarshal.Read<T>(element)} (0x{Convert.ToHexString(bits)})");
    }

    private static byte[] Bytes(T[] values) => MemoryMarshal.AsBytes(values.AsSpan()).ToArray();
}
