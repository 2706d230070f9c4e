using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Digits.Training;

/// <summary>All that a run needs to go on from the end of an epoch.</summary>
/// <param name="Fingerprint">A hash of what is trained on, and how; see <see cref="TrainingRun.Fingerprint"/>.</param>
/// <param name="Epoch">How many epochs lie behind.</param>
/// <param name="Weights">Where they led.</param>
/// <remarks>No state of a random generator is in it: each epoch has a generator of its own.</remarks>
internal sealed record TrainingState(byte[] Fingerprint, int Epoch, float[] Weights)
{
    /// <summary>A hash by which runs can be compared.</summary>
    public string WeightsHash => Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes<float>(Weights)));

    /// <summary>The state as bytes, as many as for every other state of the same network.</summary>
    public byte[] ToBytes()
    {
        byte[] epoch = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(epoch, Epoch);
        return [.. Fingerprint, .. epoch, .. MemoryMarshal.AsBytes<float>(Weights)];
    }

    public static TrainingState FromBytes(ReadOnlySpan<byte> bytes)
    {
        const int weights = SHA256.HashSizeInBytes + sizeof(int);
        return new TrainingState(
            bytes[..SHA256.HashSizeInBytes].ToArray(),
            BinaryPrimitives.ReadInt32LittleEndian(bytes[SHA256.HashSizeInBytes..]),
            MemoryMarshal.Cast<byte, float>(bytes[weights..]).ToArray());
    }
}
