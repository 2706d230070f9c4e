using System.Runtime.InteropServices;
using GenPool.Benchmarks.Measuring;

namespace GenPool.Benchmarks.Peers.OneDnn;

/// <summary>The C functions of oneDNN 2.x that pooling needs. The numbers are those of dnnl_types.h, version 2.6.</summary>
internal static unsafe partial class OneDnnLibrary
{
    public const int Cpu = 1;
    public const int Float32 = 3;
    public const int ForwardTraining = 64;
    public const int ForwardInference = 96;
    public const int PoolingMax = 0x1ff;
    public const int PoolingAverageIncludingPadding = 0x2ff;
    public const int PoolingAverageExcludingPadding = 0x3ff;
    public const int QueryWorkspace = 135;
    public const int QueryImplementation = 8;
    public const int ArgSource = 1;
    public const int ArgResult = 17;
    public const int ArgWorkspace = 64;
    public const int ArgSourceGradient = 129;
    public const int ArgResultGradient = 145;

    // Generous: 696 and 3192 bytes in 2.6.
    public const int MemoryDescriptorBytes = 1024;
    public const int PoolingDescriptorBytes = 4096;

    private const string Library = "libdnnl.so.2";

    /// <summary>The name of a layout for tensors of so many axes a plane: <c>dnnl_ncw</c>, <c>dnnl_nchw</c> and so on.</summary>
    public static int Tag(MemoryLayout layout, int rank) => layout switch
    {
        MemoryLayout.ChannelsFirst => rank switch { 1 => 4, 2 => 5, _ => 7 },
        MemoryLayout.ChannelsLast => rank switch { 1 => 17, 2 => 20, _ => 21 },
        _ => rank switch { 1 => 47, 2 => 69, _ => 112 },
    };

    /// <summary>Loads the library.</summary>
    public static bool TryLoad() => NativeLibrary.TryLoad(Library, out _);

    [LibraryImport(Library, EntryPoint = "dnnl_version")]
    public static partial int* Version();

    [LibraryImport(Library, EntryPoint = "dnnl_engine_create")]
    public static partial int CreateEngine(out nint engine, int kind, nuint index);

    [LibraryImport(Library, EntryPoint = "dnnl_engine_destroy")]
    public static partial int DestroyEngine(nint engine);

    [LibraryImport(Library, EntryPoint = "dnnl_stream_create")]
    public static partial int CreateStream(out nint stream, nint engine, uint flags);

    [LibraryImport(Library, EntryPoint = "dnnl_stream_wait")]
    public static partial int Wait(nint stream);

    [LibraryImport(Library, EntryPoint = "dnnl_stream_destroy")]
    public static partial int DestroyStream(nint stream);

    [LibraryImport(Library, EntryPoint = "dnnl_memory_desc_init_by_tag")]
    public static partial int DescribeMemory(void* descriptor, int rank, ReadOnlySpan<long> extents, int elementType, int layout);

    [LibraryImport(Library, EntryPoint = "dnnl_memory_desc_get_size")]
    public static partial nuint SizeOf(void* descriptor);

    [LibraryImport(Library, EntryPoint = "dnnl_memory_create")]
    public static partial int CreateMemory(out nint memory, void* descriptor, nint engine, void* data);

    [LibraryImport(Library, EntryPoint = "dnnl_memory_destroy")]
    public static partial int DestroyMemory(nint memory);

    [LibraryImport(Library, EntryPoint = "dnnl_pooling_forward_desc_init")]
    public static partial int DescribeForward(
        void* descriptor, int propagation, int algorithm, void* source, void* result, ReadOnlySpan<long> strides,
        ReadOnlySpan<long> kernel, ReadOnlySpan<long> paddingBefore, ReadOnlySpan<long> paddingAfter);

    [LibraryImport(Library, EntryPoint = "dnnl_pooling_backward_desc_init")]
    public static partial int DescribeBackward(
        void* descriptor, int algorithm, void* sourceGradient, void* resultGradient, ReadOnlySpan<long> strides,
        ReadOnlySpan<long> kernel, ReadOnlySpan<long> paddingBefore, ReadOnlySpan<long> paddingAfter);

    [LibraryImport(Library, EntryPoint = "dnnl_primitive_desc_create")]
    public static partial int CreatePrimitiveDescriptor(out nint primitiveDescriptor, void* descriptor, nint attributes, nint engine, nint forwardHint);

    [LibraryImport(Library, EntryPoint = "dnnl_primitive_desc_destroy")]
    public static partial int DestroyPrimitiveDescriptor(nint primitiveDescriptor);

    [LibraryImport(Library, EntryPoint = "dnnl_primitive_desc_query_md")]
    public static partial void* QueryMemory(nint primitiveDescriptor, int what, int index);

    [LibraryImport(Library, EntryPoint = "dnnl_primitive_desc_query")]
    public static partial int Query(nint primitiveDescriptor, int what, int index, out nint result);

    [LibraryImport(Library, EntryPoint = "dnnl_primitive_create")]
    public static partial int CreatePrimitive(out nint primitive, nint primitiveDescriptor);

    [LibraryImport(Library, EntryPoint = "dnnl_primitive_destroy")]
    public static partial int DestroyPrimitive(nint primitive);

    [LibraryImport(Library, EntryPoint = "dnnl_primitive_execute")]
    public static partial int Execute(nint primitive, nint stream, int count, Argument* arguments);

    /// <summary>Throws where a function reported a failure.</summary>
    public static void Check(int status)
    {
        if (status != 0)
        {
            throw new InvalidOperationException($"oneDNN reported status {status}.");
        }
    }

    /// <summary>An argument of a primitive: <c>dnnl_exec_arg_t</c>.</summary>
    public struct Argument
    {
        public int Index;
        public nint Memory;
    }
}
