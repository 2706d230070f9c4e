using System.Runtime.Intrinsics;

namespace GenPool.Lanes;

/// <summary>A lane that is a 128-bit register, of which <see cref="PartLane{TWhole, T, TBits}"/> uses the first elements.</summary>
/// <typeparam name="TSelf">The lane.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>Support for generated kernels.</remarks>
internal interface IRegisterLane<TSelf, T> : IOrderedLane<TSelf, T>, ISumLane<TSelf, T>
    where TSelf : struct, IRegisterLane<TSelf, T>
    where T : unmanaged
{
    /// <summary>The register.</summary>
    Vector128<byte> Bits { get; }

    /// <summary>The lane of a register.</summary>
    static abstract TSelf From(Vector128<byte> bits);
}
