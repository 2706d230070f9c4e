using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace GenPool.Interop;

/// <summary>What the last failed call of each thread said.</summary>
internal static unsafe class NativeError
{
    private const int Capacity = 512;

    // Pinned, so that its address can be handed out, and written again by the next failure; the collector frees it with the thread.
    [ThreadStatic]
    private static byte[]? s_text;

    public static NativeStatus Keep(Exception exception)
    {
        try
        {
            string message = exception.Message;
            int length = Encoding.UTF8.GetByteCount(message) + 1;
            if (s_text is null || s_text.Length < length)
            {
                s_text = GC.AllocateUninitializedArray<byte>(Math.Max(length, Capacity), pinned: true);
            }

            s_text[Encoding.UTF8.GetBytes(message, s_text)] = 0;
        }
        catch (OutOfMemoryException)
        {
            s_text = null;
        }

        return exception switch
        {
            ArgumentException => NativeStatus.InvalidArgument,
            OverflowException => NativeStatus.TooLarge,
            OutOfMemoryException => NativeStatus.OutOfMemory,
            _ => NativeStatus.InternalError,
        };
    }

    public static nint Last() => s_text is { } text
        ? (nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(text))
        : NativeCall.Text("\0"u8);
}
