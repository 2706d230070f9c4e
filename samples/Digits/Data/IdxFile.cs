using System.Buffers.Binary;
using System.IO.Compression;

namespace Digits.Data;

/// <summary>Reads the IDX format of MNIST: a magic number with the count of dimensions, their sizes, then bytes.</summary>
internal static class IdxFile
{
    private const int UnsignedByteType = 0x08;

    /// <summary>Reads <paramref name="name"/>, or the same with <c>.gz</c>, from a folder.</summary>
    public static (int[] Sizes, byte[] Values) Read(string folder, string name, int dimensions)
    {
        string path = Path.Combine(folder, name);
        if (!File.Exists(path))
        {
            path = File.Exists(path + ".gz") ? path + ".gz" : throw new UserException($"Neither {path} nor {path}.gz is a file.");
        }

        try
        {
            byte[] content = ReadAll(path);
            int header = sizeof(int) * (1 + dimensions);
            if (content.Length < header || BinaryPrimitives.ReadInt32BigEndian(content) != ((UnsignedByteType << 8) | dimensions))
            {
                throw new UserException($"{path} is not an IDX file of bytes in {dimensions} dimension(s).");
            }

            int[] sizes = [.. Enumerable.Range(1, dimensions).Select(axis => BinaryPrimitives.ReadInt32BigEndian(content.AsSpan(axis * sizeof(int))))];
            long expected = sizes.Aggregate(1L, (product, size) => size < 0 ? -1 : product * size);
            if (expected != content.Length - header)
            {
                throw new UserException($"{path} is damaged: its header promises {string.Join(" x ", sizes)} bytes, {content.Length - header} follow.");
            }

            return (sizes, content[header..]);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new UserException($"Cannot read {path}: {fault.Message}");
        }
    }

    private static byte[] ReadAll(string path)
    {
        using Stream file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using MemoryStream content = new();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
