/**
 * Words of the trade that mean the same, a group a line, Chinese and English. Written for this product; an
 * installation adds its own in the table trade_terms.
 */
export const tradeTermLines = `
人工智能|AI|artificial intelligence
机器学习|machine learning
深度学习|deep learning
神经网络|neural network
卷积神经网络|CNN|convolutional neural network
大语言模型|大模型|LLM|large language model|foundation model
强化学习|reinforcement learning
迁移学习|transfer learning
联邦学习|federated learning|privacy-preserving learning
知识图谱|knowledge graph
自然语言处理|NLP|natural language processing|text mining
机器视觉|计算机视觉|视觉检测|machine vision|computer vision|visual inspection
图像识别|图像处理|image recognition|image processing
目标检测|object detection
缺陷检测|瑕疵检测|表面缺陷|疵点|defect detection|defect inspection|surface defect
语音识别|speech recognition
推荐系统|recommender system|recommendation system
大数据|big data
数据挖掘|data mining|data analytics
数据治理|data governance
数据安全|data security
隐私计算|privacy computing|secure multi-party computation
区块链|blockchain|distributed ledger
云计算|cloud computing
边缘计算|edge computing
物联网|IoT|internet of things
工业互联网|industrial internet|IIoT
数字孪生|digital twin
数字化车间|智能工厂|smart factory|digital workshop|intelligent factory
制造执行系统|MES|manufacturing execution system
排产|生产调度|车间调度|production scheduling|job shop scheduling
供应链|supply chain
仓储物流|仓储|物流|warehouse|logistics
自动导引车|AGV|AMR|automated guided vehicle|mobile robot|移动机器人
路径规划|path planning|route planning|motion planning
网络安全|cybersecurity|network security
入侵检测|intrusion detection
软件测试|software testing
嵌入式系统|嵌入式|embedded system
操作系统|operating system
数据库|database
虚拟现实|VR|virtual reality
增强现实|AR|augmented reality
仿真|数值模拟|simulation|numerical simulation
有限元|finite element|FEM|FEA
计算流体力学|CFD|computational fluid dynamics
优化算法|optimization algorithm|optimisation
遗传算法|genetic algorithm
预测性维护|预测维护|predictive maintenance|condition-based maintenance
故障诊断|故障检测|fault diagnosis|fault detection
状态监测|在线监测|condition monitoring|online monitoring
剩余寿命|寿命预测|remaining useful life|life prediction|prognostics
异常检测|anomaly detection
传感器|sensor
光纤传感|光纤光栅|fiber optic sensing|fibre optic sensor|fiber Bragg grating|FBG
气体传感器|gas sensor
压力传感器|pressure sensor
柔性传感器|柔性电子|flexible sensor|flexible electronics|wearable sensor
激光雷达|lidar
毫米波雷达|毫米波|millimeter wave|mmWave radar
雷达|radar
定位|positioning|localization|localisation
北斗|卫星导航|BeiDou|GNSS|satellite navigation
惯性导航|inertial navigation|IMU
无人机|UAV|drone|unmanned aerial vehicle
无人驾驶|自动驾驶|autonomous driving|self-driving|automated driving
智能网联汽车|车联网|V2X|connected vehicle|vehicle-to-everything
新能源汽车|电动汽车|electric vehicle|EV|new energy vehicle
机器人|robot|robotics
工业机器人|机械臂|机械手|industrial robot|robot arm|robotic arm|manipulator
协作机器人|cobot|collaborative robot
人机交互|human-computer interaction|human-machine interaction
夹爪|抓取|gripper|grasping
伺服电机|伺服|servo motor|servo
电机|马达|motor|electric motor
永磁同步电机|permanent magnet synchronous motor|PMSM
电机控制|电机驱动|motor control|motor drive
变频器|逆变器|inverter|frequency converter
减速器|减速机|reducer|gearbox
齿轮|齿轮箱|gear|gearbox
轴承|bearing|roller bearing
滚珠丝杠|丝杠|ball screw|lead screw
导轨|linear guide|guide rail
液压|hydraulic
气动|pneumatic
密封|密封件|seal|sealing
阀门|阀|valve
泵|pump
压缩机|compressor
风机|鼓风机|fan|blower
换热器|热交换器|heat exchanger
散热|热管理|冷却|heat dissipation|thermal management|cooling
热泵|heat pump
制冷|refrigeration
锅炉|boiler
汽轮机|涡轮|turbine|steam turbine
燃气轮机|gas turbine
发动机|engine
叶片|blade
机床|数控机床|machine tool|CNC|CNC machine
刀具|cutting tool|tool wear
切削|铣削|cutting|milling|machining
磨削|抛光|grinding|polishing
车削|turning|lathe
超精密加工|ultra-precision machining
微细加工|micro machining|microfabrication
电火花|EDM|electrical discharge machining
激光加工|激光切割|laser processing|laser cutting|laser machining
激光熔覆|熔覆|laser cladding|cladding
激光焊接|laser welding
焊接|焊缝|weld|welding
搅拌摩擦焊|friction stir welding
钎焊|brazing|soldering
增材制造|3D打印|三维打印|additive manufacturing|3D printing|3D printed|selective laser melting|SLM
模具|冲压模具|mold|mould|die
注塑|注塑成型|injection molding|injection moulding
冲压|stamping
锻造|锻件|forging
铸造|铸件|压铸|casting|die casting|foundry
热处理|淬火|heat treatment|quenching
渗碳|渗氮|氮化|carburizing|nitriding
粉末冶金|powder metallurgy
表面处理|表面改性|surface treatment|surface modification
涂层|镀层|涂料|coating|plating
防腐|耐腐蚀|腐蚀|anticorrosion|anti-corrosion|corrosion resistant|corrosion
耐磨|磨损|摩擦|wear resistant|wear|friction|tribology
润滑|润滑油|润滑脂|lubrication|lubricant|grease
疲劳|疲劳寿命|fatigue|fatigue life
裂纹|crack
断裂|fracture
残余应力|residual stress
强度|strength
韧性|toughness
振动|vibration
噪声|降噪|减振|noise|noise reduction|damping
无损检测|超声检测|nondestructive testing|non-destructive testing|NDT|ultrasonic testing
超声|超声波|ultrasonic|ultrasound
X射线|射线|X-ray|radiography
红外|热成像|infrared|thermography|thermal imaging
太赫兹|terahertz|THz
光谱|spectrum|spectroscopy|spectral
高光谱|hyperspectral
测量|计量|measurement|metrology
三坐标|coordinate measuring
标定|校准|calibration
质量控制|质量管理|quality control|quality management
钢|钢材|不锈钢|steel|stainless steel
铝合金|铝|aluminium alloy|aluminum alloy|aluminium|aluminum
镁合金|镁|magnesium alloy|magnesium
钛合金|钛|titanium alloy|titanium
铜|铜合金|copper|copper alloy
高温合金|镍基合金|superalloy|nickel-based alloy
高熵合金|high-entropy alloy
稀土|rare earth
磁性材料|永磁|magnetic material|permanent magnet
复合材料|composite|composites
碳纤维|carbon fiber|carbon fibre|CFRP
玻璃纤维|玻纤|glass fiber|glass fibre|GFRP
芳纶|aramid
陶瓷|ceramic|ceramics
碳化硅|SiC|silicon carbide
氮化镓|GaN|gallium nitride
石墨烯|graphene
碳纳米管|carbon nanotube|CNT
纳米材料|纳米|nanomaterial|nano|nanoparticle
气凝胶|aerogel
聚合物|高分子|polymer|macromolecule
塑料|plastic|plastics
橡胶|弹性体|rubber|elastomer
树脂|环氧树脂|环氧|resin|epoxy|epoxy resin
聚氨酯|polyurethane|PU
聚酰亚胺|polyimide|PI film
可降解|生物降解|聚乳酸|biodegradable|degradable|PLA|polylactic acid
胶粘剂|粘合剂|胶黏剂|胶水|adhesive|glue|binder
薄膜|thin film|film
膜分离|分离膜|反渗透|超滤|membrane|membrane separation|reverse osmosis|ultrafiltration
阻燃|防火|flame retardant|fire retardant|fireproof
导热|热导率|导热材料|thermal conductivity|thermally conductive|thermal interface material
绝缘|绝缘材料|insulation|insulating|dielectric
导电|conductive|conductivity
隔热|保温|thermal insulation|heat insulation
混凝土|concrete
水泥|cement
沥青|路面|asphalt|pavement
玻璃|glass
纺织|面料|织物|textile|fabric|woven
印染|染色|染料|dyeing|dye|printing and dyeing
造纸|纸浆|paper making|pulp|paper
皮革|leather
木材|wood|timber
竹|竹材|bamboo
半导体|semiconductor
芯片|集成电路|chip|integrated circuit|IC
晶圆|硅片|wafer
光刻|光刻胶|lithography|photoresist
封装|芯片封装|packaging|chip packaging
功率器件|IGBT|MOSFET|power device|power semiconductor|power electronics|电力电子
印制电路板|电路板|PCB|printed circuit board
电源|开关电源|power supply|power converter|DC-DC
射频|微波|天线|RF|radio frequency|microwave|antenna
电磁兼容|电磁干扰|电磁屏蔽|EMC|EMI|electromagnetic interference|electromagnetic shielding
5G|6G|移动通信|mobile communication
无线通信|无线传输|wireless communication|wireless
光通信|光纤通信|光模块|optical communication|optical transceiver
量子通信|量子|quantum
显示|显示屏|OLED|LED显示|display
发光二极管|照明|LED|lighting
激光器|激光|laser
光学|镜头|optics|optical|lens
光电|探测器|photoelectric|optoelectronic|photodetector
编码器|encoder
可编程控制器|PLC|programmable logic controller
现场可编程门阵列|FPGA|field programmable gate array
单片机|微控制器|MCU|microcontroller
低功耗|low power|low-power|ultra-low power
太阳能|光伏|太阳电池|solar|photovoltaic|PV|solar cell
钙钛矿|perovskite
风电|风力发电|风机叶片|wind power|wind turbine|wind energy
氢能|制氢|电解水|hydrogen|hydrogen production|water electrolysis|electrolyzer|electrolyser
储氢|hydrogen storage
燃料电池|fuel cell|PEMFC
锂电池|锂离子电池|动力电池|lithium battery|lithium-ion battery|Li-ion|power battery
电池|蓄电池|battery|cell
电池管理系统|BMS|battery management system
荷电状态|SOC估计|健康状态|state of charge|state of health
固态电池|固态电解质|solid-state battery|solid electrolyte
钠离子电池|sodium-ion battery
正极|正极材料|cathode
负极|负极材料|硅碳|anode
电解液|电解质|electrolyte
隔膜|separator
电池回收|废旧电池|梯次利用|battery recycling|spent battery|second life battery
热失控|thermal runaway
储能|energy storage
超级电容|supercapacitor
充电桩|充电站|充电|charging pile|charging station|charger|charging
无线充电|wireless charging|wireless power transfer
微电网|智能电网|电网|microgrid|smart grid|power grid
配电网|配电|distribution network|power distribution
负荷预测|load forecasting|demand forecasting
变压器|transformer
电缆|cable
开关柜|断路器|switchgear|circuit breaker
局部放电|partial discharge
节能|能耗|energy saving|energy consumption|energy efficiency
余热|余热回收|废热|waste heat|heat recovery
碳排放|碳中和|碳达峰|双碳|carbon emission|carbon neutrality|low carbon|decarbonization
碳捕集|二氧化碳捕集|CCUS|carbon capture|CO2 capture
核电|核能|nuclear power|nuclear
石油|油气|天然气|petroleum|oil and gas|natural gas
煤|煤矿|coal|coal mine
生物质|biomass
沼气|厌氧|biogas|anaerobic digestion|anaerobic
污水|废水|污水处理|废水处理|sewage|wastewater|wastewater treatment|effluent
水处理|净水|water treatment|water purification
中水回用|废水回用|water reuse|water reclamation
零排放|高盐废水|zero liquid discharge|ZLD|high-salinity wastewater
重金属|heavy metal
脱氮|除磷|氨氮|denitrification|nitrogen removal|phosphorus removal|ammonia nitrogen
水质监测|水质|water quality|water quality monitoring
河道|湖泊|水体|river|lake|water body
黑臭水体|富营养化|蓝藻|eutrophication|algal bloom|cyanobacteria
废气|尾气|烟气|exhaust gas|flue gas|waste gas
挥发性有机物|VOCs|VOC|volatile organic compounds
脱硫|脱硝|desulfurization|denitration|SCR|NOx
除尘|粉尘|颗粒物|dust removal|dust|particulate matter
催化剂|催化|catalyst|catalysis|catalytic
吸附|吸附剂|活性炭|adsorption|adsorbent|activated carbon
土壤修复|污染场地|土壤|soil remediation|contaminated site|soil
固废|固体废物|垃圾|solid waste|waste|garbage
危废|危险废物|hazardous waste
污泥|sludge
飞灰|粉煤灰|fly ash
废塑料|塑料回收|plastic recycling|waste plastic
回收|循环利用|资源化|recycling|reuse|resource recovery
环境监测|environmental monitoring
恶臭|异味|odor|odour
生物医药|制药|药物|biomedicine|pharmaceutical|drug|medicine
创新药|小分子|small molecule|drug discovery
抗体|单抗|antibody|monoclonal antibody
疫苗|vaccine
多肽|peptide
蛋白质|蛋白|protein
酶|酶制剂|enzyme
发酵|fermentation
合成生物学|synthetic biology
基因编辑|CRISPR|gene editing
基因检测|测序|genetic testing|gene sequencing|sequencing
细胞培养|细胞|cell culture|cell
干细胞|stem cell
类器官|organoid
肿瘤|癌症|癌|tumor|tumour|cancer
糖尿病|血糖|diabetes|blood glucose|glucose
心血管|心脏|心电|cardiovascular|cardiac|heart|ECG
脑机接口|脑电|brain-computer interface|EEG
康复|康复训练|rehabilitation
外骨骼|exoskeleton
假肢|prosthesis|prosthetic
骨科|植入物|植入体|骨|orthopedic|implant|bone
牙科|口腔|dental|oral
支架|stent|scaffold
水凝胶|hydrogel
敷料|伤口|创面|wound dressing|wound healing|wound
抗菌|杀菌|消毒|antibacterial|antimicrobial|sterilization|disinfection
生物相容性|生物材料|biocompatibility|biocompatible|biomaterial
药物递送|缓释|靶向|drug delivery|sustained release|targeted delivery
脂质体|lipid nanoparticle|liposome
医疗器械|medical device
医学影像|影像诊断|CT影像|medical imaging|medical image
内窥镜|内镜|endoscope|endoscopy
体外诊断|诊断试剂|IVD|in vitro diagnostics|diagnostic reagent
微流控|microfluidic|lab-on-a-chip
生物传感器|biosensor
即时检测|POCT|point-of-care testing
中药|中医|中草药|traditional Chinese medicine|herbal medicine|TCM
提取|萃取|extraction
手术机器人|手术导航|surgical robot|surgical navigation
远程医疗|telemedicine|remote healthcare
养老|老年人|跌倒|elderly care|elderly|aged care|fall detection
化妆品|护肤|cosmetics|skincare
食品|food
食品安全|food safety
保鲜|冷链|preservation|cold chain|freshness
益生菌|probiotics
膳食纤维|dietary fiber
奶制品|乳制品|dairy
饲料|feed
农药|pesticide|agrochemical
农药残留|农残|pesticide residue
化肥|肥料|有机肥|fertilizer|fertiliser|compost
种子|育种|种质|seed|breeding|germplasm
水稻|rice|paddy
小麦|wheat
玉米|maize|corn
蔬菜|vegetable
水果|果实|果蔬|fruit
茶|茶叶|tea
温室|大棚|设施农业|greenhouse|protected agriculture
智慧农业|精准农业|smart agriculture|precision agriculture|precision farming
灌溉|节水|irrigation|water saving
病虫害|虫害|病害|pest|plant disease|disease and pest
水产养殖|水产|养殖|鱼|aquaculture|fish farming|fish
畜牧|养猪|生猪|家禽|livestock|pig|poultry
农业机械|农机|采摘|收割|agricultural machinery|harvester|harvesting|picking
秸秆|straw
遥感|卫星影像|remote sensing|satellite imagery
地理信息|GIS|geographic information system
轨道交通|铁路|rail transit|rail transport|railway|railroad
地铁|metro|subway|underground
高铁|高速铁路|动车组|high-speed rail|high-speed train|EMU
列车|机车|train|locomotive|rolling stock
车门|塞拉门|train door|door system
转向架|bogie
轮对|车轮|轮轨|wheelset|wheel|wheel-rail
受电弓|接触网|弓网|pantograph|catenary|overhead line
牵引|traction
制动|刹车|brake|braking
信号系统|列控|联锁|signalling|signaling|train control|interlocking
轨道|道岔|钢轨|track|turnout|rail
客流|passenger flow
隧道|盾构|tunnel|shield tunneling|TBM
桥梁|bridge
结构健康监测|structural health monitoring
地震|抗震|earthquake|seismic
建筑|建筑物|building|construction
装配式建筑|prefabricated building|modular construction
建筑信息模型|BIM|building information modeling
道路|公路|road|highway
交通流|交通信号|交通|traffic|traffic signal|transportation
停车|parking
船舶|船|ship|vessel|marine
航空|航空发动机|飞机|aviation|aero-engine|aircraft
航天|卫星|aerospace|satellite|spacecraft
港口|集装箱|port|container
电梯|elevator|lift
起重机|吊装|crane|hoisting
挖掘机|工程机械|excavator|construction machinery
矿山|采矿|mine|mining
选矿|浮选|mineral processing|flotation
爆炸|防爆|explosion|explosion-proof
消防|火灾|fire|firefighting|fire safety
安全监控|安全生产|safety monitoring|work safety|industrial safety
应急|emergency
化工|化学工程|chemical industry|chemical engineering
精细化工|fine chemicals
反应器|微反应|连续流|reactor|microreactor|flow chemistry|continuous flow
结晶|crystallization|crystallisation
蒸馏|精馏|distillation|rectification
干燥|烘干|drying
过滤|滤芯|filter|filtration
混合|搅拌|mixing|stirring
合成|synthesis
表面活性剂|surfactant
涂装|喷涂|油漆|painting|spraying|paint
乳化|乳液|emulsion|emulsification
电镀|electroplating
电化学|electrochemical|electrochemistry
分子动力学|第一性原理|molecular dynamics|first-principles|density functional theory
色谱|质谱|chromatography|mass spectrometry
香精|香料|flavor|fragrance
合作研发|联合研发|共同研发|joint R&D|joint research|joint development
技术转让|成果转化|技术转移|technology transfer|commercialization
专利许可|专利|知识产权|patent|patent licensing|intellectual property
技术顾问|咨询|adviser|consulting|consultancy
工作站|workstation
实习基地|就业基地|internship|employment base
联合实验室|实验室|joint laboratory|laboratory
中试|小试|pilot scale|pilot test|pilot plant
产业化|量产|industrialization|mass production
合同|contract
标准|标准化|standard|standardization
检验检测|认证|certification|inspection and testing
人才培养|培训|talent training|training
金融|风控|信贷|finance|risk control|credit
保险|insurance
电子商务|电商|e-commerce
教育|教学|education|teaching
旅游|文旅|tourism
文物|文化遗产|博物馆|cultural relic|cultural heritage|museum
语义|文本|semantic|text
翻译|机器翻译|translation|machine translation
舆情|情感分析|public opinion|sentiment analysis
`;
