namespace GenPool.Lanes;

/// <summary>The order of half-precision values, read off their bits: 16-bit integers that compare as the values do.</summary>
/// <remarks>
/// A half is a sign and a magnitude. Its key is the magnitude, negated where the sign is set: -0 and +0 share the key 0,
/// as the rule of ties wants, and no conversion to single precision is needed.
/// </remarks>
internal static partial class HalfOrder
{
    private const short MagnitudeBits = 0x7FFF;
    private const short Infinity = 0x7C00;
}
